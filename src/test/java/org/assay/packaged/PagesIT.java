package org.assay.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assay.testing.AnswerKeys;
import org.assay.testing.Rubrics;
import org.assay.testing.Submissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Every page, looked at in a real browser: light and dark, on a desk and on a phone, for everybody to read. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PagesIT {
    /** A page in the README's table of who may do what. */
    private static final Pattern ROUTE = Pattern.compile("(?m)^\\| `GET (/(?!v1/)[^`]*)` \\|");

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static BrowsedService browsed;

    /** By the name of the picture. */
    private static Map<String, String> pages;

    @BeforeAll
    static void somethingToSee() throws Exception {
        browsed = BrowsedService.start(data, Map.of("ann", "reviewer"));
        Rubrics heaps = Rubrics.fresh();
        browsed.post("/v1/exams", heaps.yaml(), "application/yaml");
        browsed.post(
                "/v1/exams?publish=true",
                heaps.yamlWith("The root and its cost", "The root and what it costs"),
                "application/yaml");
        browsed.post("/v1/exams/import?exam=drafted", AnswerKeys.text("clean.en.md"), "text/markdown");
        confirmSome(heaps.exam());
        pages = pages(
                heaps, browsed.submit(Submissions.sample()), browsed.submitAnswer("""
                ```python
                heap = []
                for n in nums:
                    heapq.heappush(heap, n)  # <b>O(log k)</b>
                ```
                \u200B""" + Submissions.HEAP.repeat(3)));
    }

    @AfterAll
    static void stop() {
        if (browsed != null) {
            browsed.close();
        }
    }

    /** Two confirmed blind, one with the judgment in sight; two are final. */
    private static void confirmSome(String exam) throws Exception {
        browsed.blind(exam, true);
        browsed.makeFinal(confirmed(exam, "The root holds the smallest element; it costs O(log n).", "met", "partial"));
        confirmed(exam, "The root is the largest element.", "not-met", "not-met");
        browsed.blind(exam, false);
        browsed.makeFinal(confirmed(exam, "The minimum is on top, and taking it costs O(log n).", "met", "met"));
    }

    private static String confirmed(String exam, String answer, String smallest, String cost) throws Exception {
        String id = browsed.submitAnswer(exam, "1", answer);
        browsed.confirm(id, "1", Map.of("smallest", smallest, "cost", cost, "sorting", "not-met", "queues", "not-met"));
        return id;
    }

    private static Map<String, String> pages(Rubrics heaps, String sample, String code) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start", "/");
        pages.put("worklist", "/reviews");
        pages.put("nothing", "/reviews?exam=none");
        pages.put("submissions", "/submissions");
        pages.put("submission", "/submissions/" + sample + "?check=true");
        pages.put("report", "/submissions/" + code + "/report");
        pages.put("answer", "/submissions/" + sample + "/questions/1.1");
        pages.put("code", "/submissions/" + code + "/questions/1.1");
        pages.put("missing", "/submissions/" + sample + "/questions/9.9");
        pages.put("similar", "/exams/ai-engineer-mid/questions/1.1/criteria/heap/similar");
        pages.put("exams", "/exams");
        // A small one: axe takes long over a table of several hundred rows.
        pages.put("exam", "/exams/" + heaps.exam());
        pages.put("settings", "/exams/ai-engineer-mid/settings");
        pages.put("import", "/import");
        pages.put("draft", "/exams/drafted/versions/1");
        pages.put("draft-question", "/exams/drafted/versions/1?question=1.1");
        pages.put("edit", "/exams/drafted/versions/1/edit?question=1.1");
        pages.put("frame", "/exams/drafted/versions/1/frame");
        pages.put("diff", "/exams/" + heaps.exam() + "/versions/2/diff?from=1");
        pages.put("rescore", "/exams/" + heaps.exam() + "/versions/2/rescore");
        pages.put("try", "/try");
        pages.put("tokens", "/tokens");
        pages.put("accounts", "/accounts");
        pages.put("account", "/accounts/ann");
        pages.put("password", "/password");
        return pages;
    }

    @Test
    void everyPageCanBeReadByEverybody() {
        Page page = browsed.loggedIn(BrowsedService.ADMIN);
        assertAll(pages.entrySet().stream().map(one -> () -> {
            page.navigate(browsed.url(one.getValue()));
            browsed.look(page, one.getKey());
        }));
    }

    @Test
    void soCanWhatAStrangerSeesAndWhatIsShownOfATry() {
        Page stranger = browsed.context().newPage();
        stranger.navigate(browsed.url("/login"));
        browsed.look(stranger, "login");
        Page page = browsed.loggedIn(BrowsedService.ADMIN);
        page.navigate(browsed.url("/try?exam=ai-engineer-mid"));
        page.locator("#answer").fill(Submissions.HEAP);
        page.locator("form.fields button[type=submit]").click();
        assertThat(page.locator("#result")).isVisible();
        browsed.look(page, "tried");
    }

    @Test
    void soCanAnAnswerThatIsReviewedBlind() throws Exception {
        browsed.blind("ai-engineer-mid", true);
        Page page = browsed.loggedIn("ann");
        page.navigate(browsed.url("/submissions/" + browsed.submitAnswer(Submissions.HEAP) + "/questions/1.1"));
        assertThat(page.locator("#trace")).hasCount(0);
        browsed.look(page, "blind");
        browsed.blind("ai-engineer-mid", false);
    }

    @Test
    void theFiguresOfAnExamAreDrawnAsTheyAre() throws Exception {
        Page page = browsed.loggedIn(BrowsedService.ADMIN);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(browsed.url(pages.get("exam")));
        assertThat(drawn(page, "totals"))
                .isEqualTo(Map.of(
                        "Final", numbers(page, "#totals-table td:nth-child(2)"),
                        "Awaiting review", numbers(page, "#totals-table td:nth-child(3)")));
        assertThat(drawn(page, "levels"))
                .isEqualTo(Map.of(
                        "not met", List.of(1 / 3.0, 1 / 3.0, 1.0, 1.0),
                        "partial", List.of(0.0, 1 / 3.0, 0.0, 0.0),
                        "met", List.of(2 / 3.0, 1 / 3.0, 0.0, 0.0)));
        assertThat(drawn(page, "agreement"))
                .isEqualTo(Map.of(
                        "blind", numbers(page, "#agreement-table [data-how=blind] td:nth-child(5)"),
                        "with the judgment in sight",
                                numbers(page, "#agreement-table [data-how=seen] td:nth-child(5)")));
        assertThat(page.locator("#levels-table")).isHidden();
        page.locator("details:has(#levels-table) > summary").click();
        assertThat(page.locator("#levels-table")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void chartsFollowTheColoursOfTheReader() {
        Page page = browsed.loggedIn("ann");
        page.navigate(browsed.url(pages.get("exam")));
        String colour = "Chart.getChart(document.querySelector('canvas')).data.datasets[0].backgroundColor";
        Object byDay = page.evaluate(colour);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.waitForFunction("byDay => " + colour + " !== byDay", byDay);
    }

    /** What the only chart of a kind is made of. */
    @SuppressWarnings("unchecked")
    private static Map<String, List<Double>> drawn(Page page, String chart) {
        Map<String, List<Number>> sets = (Map<String, List<Number>>)
                page.locator("canvas[data-chart=" + chart + "]")
                        .evaluate(
                                "canvas => Object.fromEntries(Chart.getChart(canvas).data.datasets.map(set => [set.label, set.data]))");
        return sets.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, set -> set.getValue().stream()
                .map(value -> value == null ? null : value.doubleValue())
                .toList()));
    }

    private static List<Double> numbers(Page page, String cells) {
        return page.locator(cells).allTextContents().stream()
                .map(text -> Double.valueOf(text.split(" ")[0]))
                .toList();
    }

    @Test
    void noPageIsLeftOut() throws Exception {
        List<String> routes = ROUTE.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult route) -> route.group(1))
                .toList();
        assertThat(routes).hasSizeGreaterThan(15);
        assertThat(routes).allSatisfy(route -> assertThat(pages.values())
                .as(route)
                .anyMatch(path -> path.matches(route.replaceAll("\\{[^}]*}", "[^/?]+") + "(\\?.*)?")));
    }
}
