package org.assay.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.assay.testing.AnswerKeys;
import org.assay.testing.Chromium;
import org.assay.testing.PackagedService;
import org.assay.testing.Submissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages in a real browser: reviewers work with the keyboard alone, and everybody can read them. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BrowserIT {
    private static final String PASSWORD = "correct horse battery";
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static final Pattern LIT = Pattern.compile(".*\\blit\\b.*");

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static Chromium chromium;
    private static PackagedService service;

    @BeforeAll
    static void start() throws Exception {
        chromium = Chromium.orSkip();
        service = PackagedService.start(data);
        for (Map.Entry<String, String> one :
                Map.of("ann", "reviewer", "bob", "reviewer", "eve", "author").entrySet()) {
            post(
                    "/v1/accounts",
                    new ObjectMapper()
                            .writeValueAsString(Map.of(
                                    "name", one.getKey(), "roles", List.of(one.getValue()), "password", PASSWORD)));
        }
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aGraderNeedsOneKeyToAgreeAndOneMoreForEachChange() throws Exception {
        submit(Submissions.sample());
        Page page = loggedIn("ann", chromium.context());
        page.navigate(service.url() + "/reviews");
        page.locator("#claim").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#sheet")).isVisible();

        page.navigate(
                service.url() + "/submissions/" + submit(answering("最小堆:维护大小为 k 的堆,最后堆顶就是第 k 大。")) + "/questions/1.1");
        String points = page.locator("#points").textContent();
        String total = page.locator("#total").textContent();
        String trace = page.locator("#trace").textContent();
        page.keyboard().press("1");
        page.keyboard().press("j");
        page.keyboard().press("1");
        page.keyboard().press("j");
        page.keyboard().press("1");
        page.keyboard().press("j");
        page.keyboard().press("1");
        assertThat(page.locator("#criterion-4 [data-key='1']")).hasAttribute("aria-pressed", "true");
        for (int number = 1; number <= 3; number++) {
            assertThat(page.locator("#criterion-" + number + " [data-key='1']")).hasAttribute("aria-pressed", "true");
        }
        assertThat(page.locator("#points")).not().hasText(points);
        assertThat(page.locator("#total")).not().hasText(total);
        assertThat(page.locator("#trace")).not().hasText(trace);

        page.keyboard().press("k");
        page.keyboard().press("k");
        page.keyboard().press("k");
        Locator overridden = page.locator("[data-overridden='true']");
        int changes = overridden.count();
        assertThat(changes).isPositive();
        page.keyboard().press("u");
        assertThat(overridden).hasCount(changes - 1);

        String before = page.url();
        page.locator("body").press("Enter");
        page.waitForURL(url -> !url.equals(before));
        page.navigate(before);
        assertThat(page.locator("#sheet .good").first()).containsText("confirmed");
    }

    @Test
    void theKeysAreShownAndThePairsLightUp() throws Exception {
        Page page = loggedIn("ann", chromium.context());
        page.navigate(service.url() + "/submissions/" + submit(Submissions.sample()) + "/questions/1.1");
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).isHidden();
        Locator quote = page.locator("mark[data-criteria]").first();
        quote.hover();
        assertThat(quote).hasClass(LIT);
        String number = quote.getAttribute("data-criteria").split(" ")[0];
        assertThat(page.locator("#criterion-" + number)).hasClass(LIT);
        page.locator("#criterion-" + number).focus();
        page.mouse().move(0, 0);
        assertThat(quote).hasClass(LIT);
    }

    @Test
    void theSecondOfTwoReviewersSeesBothVersions() throws Exception {
        String address = service.url() + "/submissions/" + submit(answering(Submissions.HEAP)) + "/questions/1.1";
        Page ann = loggedIn("ann", chromium.context());
        Page bob = loggedIn("bob", chromium.context());
        ann.navigate(address);
        bob.navigate(address);
        String unlike =
                ann.locator("#criterion-1 [aria-pressed='false']").first().getAttribute("data-key");
        ann.keyboard().press(unlike);
        assertThat(ann.locator("#criterion-1 [data-key='" + unlike + "']")).hasAttribute("aria-pressed", "true");
        bob.keyboard().press("j");
        bob.keyboard().press("j");
        String other =
                bob.locator("#criterion-2 [aria-pressed='false']").first().getAttribute("data-key");
        bob.keyboard().press(other);
        assertThat(bob.locator("#conflict")).isVisible();
        assertThat(bob.locator("#conflict tbody tr")).hasCount(1);
        assertThat(bob.locator("#criterion-2 [data-key='" + other + "']")).hasAttribute("aria-pressed", "false");
        page(bob, "conflict");
        bob.keyboard().press(other);
        assertThat(bob.locator("#criterion-2 [data-key='" + other + "']")).hasAttribute("aria-pressed", "true");
        assertThat(bob.locator("#conflict")).hasCount(0);
    }

    @Test
    void aSubmissionIsFinalizedItsHistoryReadAndTheLanguageSwitched() throws Exception {
        Page page = loggedIn("bob", chromium.context());
        page.navigate(service.url() + "/submissions/" + submit(Submissions.sample()));
        page.locator("input[name=rest]").check();
        page.locator("#finalize").click();
        assertThat(page.locator("#reopen")).isVisible();
        page.navigate(page.url() + "?check=true");
        assertThat(page.locator("#chain")).containsText("The chain is whole");
        assertThat(page.locator("#history tbody tr").last()).containsText("finalized");
        page.locator("button[name=language]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "zh");
        assertThat(page.locator("#history tbody tr").last()).containsText("定稿");
    }

    @Test
    void anExpiredSessionLosesNothing() throws Exception {
        BrowserContext context = chromium.context();
        Page page = loggedIn("ann", context);
        String address = "/submissions/" + submit(answering(Submissions.HEAP)) + "/questions/1.1";
        page.navigate(service.url() + address);
        context.clearCookies();
        page.keyboard()
                .press(page.locator("#criterion-1 [aria-pressed='false']")
                        .first()
                        .getAttribute("data-key"));
        page.waitForURL(url -> url.contains("/login"));
        logIn(page, "ann");
        assertThat(page.locator("#sheet")).isVisible();
        assertThat(page).hasURL(service.url() + address);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyPageCanBeReadByEverybody(ColorScheme scheme) throws Exception {
        String id = submit(Submissions.sample());
        String long_ = submit(answering(
                "```python\nheap = []\nfor n in nums:\n    heapq.heappush(heap, n)  # <b>O(log k)</b>\n```\n\u200B"
                        + Submissions.HEAP.repeat(3)));
        Page page = loggedIn("ann", chromium.context(scheme));
        Map<String, String> pages = Map.of(
                "start", "/",
                "worklist", "/reviews",
                "nothing", "/reviews?exam=none",
                "submissions", "/submissions",
                "submission", "/submissions/" + id + "?check=true",
                "report", "/submissions/" + id + "/report",
                "answer", "/submissions/" + id + "/questions/1.1",
                "code", "/submissions/" + long_ + "/questions/1.1",
                "missing", "/submissions/" + id + "/questions/9.9");
        for (Map.Entry<String, String> one : pages.entrySet()) {
            page.navigate(service.url() + one.getValue());
            page(page, one.getKey() + "-" + scheme.name().toLowerCase(Locale.ROOT));
            assertThat(violations(page)).as(one.getKey() + ", " + scheme).isEmpty();
        }
        blind(true);
        try {
            page.navigate(service.url() + "/submissions/" + submit(answering(Submissions.HEAP)) + "/questions/1.1");
            assertThat(page.locator("#trace")).hasCount(0);
            page(page, "blind-" + scheme.name().toLowerCase(Locale.ROOT));
            assertThat(violations(page)).as("blind, " + scheme).isEmpty();
        } finally {
            blind(false);
        }
    }

    @Test
    void authorsTurnAnAnswerKeyIntoADraft() {
        Page page = loggedIn("eve", chromium.context());
        page.navigate(service.url() + "/import");
        look(page, "import");
        page.locator("#exam").fill("drafted");
        page.locator("#text").fill(AnswerKeys.text("clean.en.md"));
        page.locator("main form button").click();
        page.waitForURL(url -> url.endsWith("/exams/drafted/versions/1"));
        look(page, "draft");
        String draft = page.url();
        page.navigate(draft + "?question=1.1");
        page.locator("#part-L1").hover();
        assertThat(page.locator("#line-33")).hasClass(LIT);
        page.mouse().move(0, 0);
        page.locator("#line-33 a").focus();
        assertThat(page.locator("#part-L1")).hasClass(LIT);
        look(page, "draft-question");
        page.navigate(draft + "/edit?question=1.1");
        page.locator("#field-items-1-points").fill("1");
        page.keyboard().press("Tab");
        assertThat(page.locator("#reach-items-1")).hasText("reaches 0 to 1");
        look(page, "edit");
        page.locator("button[value=save]").click();
        page.waitForURL(url -> url.contains("/versions/2?question=1.1"));
        page.navigate(service.url() + "/exams/drafted/versions/2/diff?from=1");
        look(page, "diff");
        page.navigate(service.url() + "/exams/drafted/versions/2/frame");
        look(page, "frame");
    }

    private static void look(Page page, String name) {
        page(page, name);
        assertThat(violations(page)).as(name).isEmpty();
    }

    /** At the width of a desk and of a phone; nothing is wider than the page. */
    private static void page(Page page, String name) {
        for (int width : new int[] {1280, 390}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(!name.startsWith("report"))
                    .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png")));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(name + " is no wider than " + width)
                    .isLessThanOrEqualTo(width);
        }
        page.setViewportSize(1280, 900);
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(BrowserIT::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }

    private static Page loggedIn(String name, BrowserContext context) {
        Page page = context.newPage();
        page.navigate(service.url() + "/login");
        logIn(page, name);
        assertThat(page.locator(".who")).hasText(name);
        return page;
    }

    private static void logIn(Page page, String name) {
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
    }

    private static void blind(boolean all) throws Exception {
        String path = "/v1/exams/ai-engineer-mid/settings";
        String tag = service.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(service.put(path, "{\"blindShare\": " + (all ? 1 : 0) + "}", Map.of("If-Match", tag))
                        .statusCode())
                .isEqualTo(200);
    }

    private static String answering(String text) throws Exception {
        return new ObjectMapper().writeValueAsString(Submissions.answering("1.1", text));
    }

    /** Sends, and waits until it is judged. */
    private static String submit(String body) throws Exception {
        JsonNode submission = read(service.post("/v1/submissions", body, Map.of("Prefer", "wait=30"))
                .body());
        String id = submission.path("id").asText();
        while (!submission.path("status").asText().equals("awaiting_review")) {
            PackagedService.pause(Duration.ofSeconds(1));
            submission = read(service.get("/v1/submissions/" + id).body());
        }
        return id;
    }

    private static JsonNode read(String body) throws Exception {
        return new ObjectMapper().readTree(body);
    }

    private static void post(String path, String body) throws Exception {
        assertThat(service.post(path, body, Map.of()).statusCode()).isEqualTo(201);
    }
}
