package org.assay.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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

/** People at work in a real browser: reviewers with the keyboard alone, authors from a document to a draft. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BrowserIT {
    private static final String SIMILAR = "/exams/ai-engineer-mid/questions/1.1/criteria/heap/similar";

    private static final Pattern LIT = Pattern.compile(".*\\blit\\b.*");

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static BrowsedService browsed;

    @BeforeAll
    static void start() throws Exception {
        browsed = BrowsedService.start(data, Map.of("ann", "reviewer", "bob", "reviewer", "eve", "author"));
    }

    @AfterAll
    static void stop() {
        if (browsed != null) {
            browsed.close();
        }
    }

    @Test
    void aGraderNeedsOneKeyToAgreeAndOneMoreForEachChange() throws Exception {
        browsed.submit(Submissions.sample());
        Page page = browsed.loggedIn("ann");
        page.navigate(browsed.url("/reviews"));
        page.locator("#claim").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#sheet")).isVisible();

        page.navigate(
                browsed.url("/submissions/" + browsed.submitAnswer("最小堆:维护大小为 k 的堆,最后堆顶就是第 k 大。") + "/questions/1.1"));
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
        confirm(page);
        page.navigate(before);
        assertThat(page.locator("#sheet .good").first()).containsText("confirmed");
    }

    @Test
    void theKeysAreShownAndThePairsLightUp() throws Exception {
        Page page = browsed.loggedIn("ann");
        page.navigate(browsed.url("/submissions/" + browsed.submit(Submissions.sample()) + "/questions/1.1"));
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
        String address = browsed.url("/submissions/" + browsed.submitAnswer(Submissions.HEAP) + "/questions/1.1");
        Page ann = browsed.loggedIn("ann");
        Page bob = browsed.loggedIn("bob");
        ann.navigate(address);
        bob.navigate(address);
        String unlike = unlike(ann);
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
        browsed.picture(bob, "conflict");
        bob.keyboard().press(other);
        assertThat(bob.locator("#criterion-2 [data-key='" + other + "']")).hasAttribute("aria-pressed", "true");
        assertThat(bob.locator("#conflict")).hasCount(0);
    }

    @Test
    void aSubmissionIsFinalizedItsHistoryReadAndTheLanguageSwitched() throws Exception {
        Page page = browsed.loggedIn("bob");
        page.navigate(browsed.url("/submissions/" + browsed.submit(Submissions.sample())));
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
        BrowserContext context = browsed.context();
        Page page = browsed.loggedIn("ann", context);
        String address = "/submissions/" + browsed.submitAnswer(Submissions.HEAP) + "/questions/1.1";
        page.navigate(browsed.url(address));
        context.clearCookies();
        page.keyboard().press(unlike(page));
        page.waitForURL(url -> url.contains("/login"));
        browsed.logIn(page, "ann");
        assertThat(page.locator("#sheet")).isVisible();
        assertThat(page).hasURL(browsed.url(address));
    }

    @Test
    void backToAnAnswerShowsWhatStandsAndDecidesNothingTwice() throws Exception {
        String id = browsed.submit(Submissions.sample());
        Page page = browsed.loggedIn("ann");
        String address = browsed.url("/submissions/" + id + "/questions/1.1");
        page.navigate(address);
        String unlike = unlike(page);
        Locator chosen = page.locator("#criterion-1 [data-key='" + unlike + "']");
        page.keyboard().press(unlike);
        assertThat(chosen).hasAttribute("aria-pressed", "true");
        confirm(page);
        List<String> decided = browsed.history(id);

        page.goBack();
        assertThat(page).hasURL(address);
        assertThat(chosen).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#sheet .good").first()).containsText("confirmed");
        page.keyboard().press(unlike);
        confirm(page);
        assertThat(browsed.history(id)).isEqualTo(decided);

        page.goBack();
        page.keyboard().press("u");
        assertThat(chosen).hasAttribute("aria-pressed", "false");
        assertThat(browsed.history(id))
                .startsWith(decided.toArray(String[]::new))
                .hasSize(decided.size() + 1);
    }

    @Test
    void aPageThatTheBrowserKeptWholeIsLoadedAgain() throws Exception {
        String address = browsed.url("/submissions/" + browsed.submitAnswer(Submissions.HEAP) + "/questions/1.1");
        Page kept = browsed.loggedIn("ann");
        Page page = browsed.loggedIn("bob");
        kept.navigate(address);
        page.navigate(address);
        String unlike = unlike(page);
        page.keyboard().press(unlike);
        assertThat(page.locator("#criterion-1 [data-key='" + unlike + "']")).hasAttribute("aria-pressed", "true");
        kept.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");
        assertThat(kept.locator("#criterion-1 [data-key='" + unlike + "']")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void backToAFormAndSendingItAgainChangesNothing() throws Exception {
        Rubrics heaps = Rubrics.fresh();
        browsed.post("/v1/exams?publish=true", heaps.yaml(), "application/yaml");
        Page page = browsed.loggedIn(BrowsedService.ADMIN);
        page.navigate(browsed.url("/exams/" + heaps.exam() + "/settings"));
        page.locator("#votes").fill("3");
        save(page);
        String saved = browsed.tag(heaps.path() + "/settings");

        page.goBack();
        assertThat(page.locator("#votes")).hasValue("3");
        save(page);
        assertThat(browsed.tag(heaps.path() + "/settings")).isEqualTo(saved);

        page.navigate(browsed.url("/tokens"));
        page.locator("#name").fill("robot");
        page.locator("form[action='/tokens'] button").click();
        assertThat(page.locator(".secret")).containsText("robot");
        page.goBack();
        page.locator("form[action='/tokens'] button").click();
        assertThat(page.locator("tbody th:has-text('robot')")).hasCount(1);
    }

    @Test
    void backToASubmissionThatWasFinalizedOffersToReopenIt() throws Exception {
        String id = browsed.submit(Submissions.sample());
        Page page = browsed.loggedIn("ann");
        page.navigate(browsed.url("/submissions/" + id));
        page.locator("input[name=rest]").check();
        page.locator("#finalize").click();
        assertThat(page.locator("#reopen")).isVisible();
        page.goBack();
        assertThat(page.locator("#reopen")).isVisible();
        assertThat(page.locator("#finalize")).hasCount(0);
        assertThat(browsed.history(id)).containsOnlyOnce("finalize");
    }

    /** The key of a level that does not stand. */
    private static String unlike(Page page) {
        return page.locator("#criterion-1 [aria-pressed='false']").first().getAttribute("data-key");
    }

    private static void confirm(Page page) {
        String before = page.url();
        page.locator("body").press("Enter");
        page.waitForURL(url -> !url.equals(before));
    }

    private static void save(Page page) {
        page.locator("main form button").click();
        assertThat(page.locator("main .good")).isVisible();
    }

    @Test
    void aLevelIsSetForAGroupAndTakenBack() throws Exception {
        String id = browsed.submitAnswer("最小堆:维护大小为 k 的堆,最后堆顶就是第 k 大。");
        Page page = browsed.loggedIn("ann");
        page.navigate(browsed.url(SIMILAR));
        Locator mine = page.locator(".answers li:has(input[value^='" + id + "'])");
        Locator group = page.locator(".alike:has(input[value^='" + id + "'])");
        String before = mine.locator("strong").textContent();
        Locator unlike = group.locator("button.level")
                .filter(new Locator.FilterOptions().setHasNotText(Pattern.compile("^" + before + "$")))
                .first();
        String after = unlike.textContent();
        unlike.click();
        assertThat(page.locator("#done")).containsText(after);
        assertThat(mine.locator("strong")).hasText(after);
        browsed.picture(page, "similar-done");
        page.locator("#undo").click();
        assertThat(page.locator("#undo")).hasCount(0);
        assertThat(mine.locator("strong")).hasText(before);
    }

    @Test
    void authorsTurnAnAnswerKeyIntoADraft() {
        Page page = browsed.loggedIn("eve");
        page.navigate(browsed.url("/import"));
        page.locator("#exam").fill("drafted");
        page.locator("#text").fill(AnswerKeys.text("clean.en.md"));
        page.locator("main form button").click();
        page.waitForURL(url -> url.endsWith("/exams/drafted/versions/1"));
        String draft = page.url();
        page.navigate(draft + "?question=1.1");
        page.locator("#part-L1").hover();
        assertThat(page.locator("#line-33")).hasClass(LIT);
        page.mouse().move(0, 0);
        page.locator("#line-33 a").focus();
        assertThat(page.locator("#part-L1")).hasClass(LIT);
        page.navigate(draft + "/edit?question=1.1");
        page.locator("#field-items-1-points").fill("1");
        page.keyboard().press("Tab");
        assertThat(page.locator("#reach-items-1")).hasText("reaches 0 to 1");
        page.locator("button[value=save]").click();
        page.waitForURL(url -> url.contains("/versions/2?question=1.1"));
        page.navigate(browsed.url("/exams/drafted/versions/2/diff?from=1"));
        assertThat(page.locator("main table").first()).containsText("1.1/L2");
    }

    @Test
    void anExamIsPutInOrderByKeysAlone() throws Exception {
        browsed.post("/v1/exams/import?exam=ordered", AnswerKeys.text("clean.en.md"), "text/markdown");
        Page page = browsed.loggedIn(BrowsedService.ADMIN);
        page.navigate(browsed.url("/exams/ordered/versions/1/frame"));
        page.getByLabel("Move question 3.2 up").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Move question 3.2 down")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#question-3\\.2")).hasCount(0);
        assertThat(page.locator("#group-3")).isFocused();
        page.getByLabel("Choose question 3.1").press("Space");
        page.getByLabel("Move the chosen questions to").selectOption("group 2");
        page.getByText("Move them").press("Enter");
        assertThat(page.locator("#group-3")).containsText("Nothing is in it.");
        page.getByText("Take away group 3").press("Enter");
        assertThat(page.locator("#section-section-2")).isFocused();
        page.getByText("Take away section section-2").press("Enter");
        page.locator("#section-section-1").getByLabel("Title").fill("数据结构");
        page.keyboard().press("Enter");
        assertThat(page.locator(".outline li")).containsText(new String[] {"1.1", "1.2", "2.1", "3.1"});
        assertThat(page.locator(".outline")).containsText("数据结构");
    }
}
