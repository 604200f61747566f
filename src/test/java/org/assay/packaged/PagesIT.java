package org.assay.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
        browsed.submitAnswer(heaps.exam(), "1", "The root holds the smallest element; taking it costs O(log n).");
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
        browsed.blind(true);
        Page page = browsed.loggedIn("ann");
        page.navigate(browsed.url("/submissions/" + browsed.submitAnswer(Submissions.HEAP) + "/questions/1.1"));
        assertThat(page.locator("#trace")).hasCount(0);
        browsed.look(page, "blind");
        browsed.blind(false);
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
