package org.assay.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assay.testing.Chromium;
import org.assay.testing.PackagedService;
import org.assay.testing.Submissions;

/** The packaged service, and a browser in which people of several roles look at it. */
final class BrowsedService implements AutoCloseable {
    static final String ADMIN = "admin";
    private static final String PASSWORD = "correct horse battery";
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    /** What may be otherwise in another theme: the rest of a page is the same. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Chromium chromium;
    private final PackagedService service;

    private BrowsedService(Chromium chromium, PackagedService service) {
        this.chromium = chromium;
        this.service = service;
    }

    /** @param people names and roles of who has an account besides the admin */
    static BrowsedService start(Path data, Map<String, String> people) throws Exception {
        BrowsedService browsed = new BrowsedService(Chromium.orSkip(), PackagedService.start(data));
        for (Map.Entry<String, String> one : people.entrySet()) {
            browsed.post(
                    "/v1/accounts",
                    Map.of("name", one.getKey(), "roles", List.of(one.getValue()), "password", PASSWORD));
        }
        return browsed;
    }

    PackagedService service() {
        return service;
    }

    String url(String path) {
        return service.url() + path;
    }

    BrowserContext context() {
        return chromium.context();
    }

    Page loggedIn(String name) {
        return loggedIn(name, chromium.context());
    }

    Page loggedIn(String name, BrowserContext context) {
        Page page = context.newPage();
        page.navigate(url("/login"));
        logIn(page, name);
        assertThat(page.locator(".who")).hasText(name);
        return page;
    }

    void logIn(Page page, String name) {
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill(name.equals(ADMIN) ? PackagedService.TOKEN : PASSWORD);
        page.keyboard().press("Enter");
    }

    /** Takes its picture at the width of a desk and of a phone; nothing may be wider than the page. */
    void picture(Page page, String name) {
        for (int width : new int[] {1280, 390}) {
            page.setViewportSize(width, 900);
            picture(page, name, String.valueOf(width));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(name + " is no wider than " + width)
                    .isLessThanOrEqualTo(width);
        }
        page.setViewportSize(1280, 900);
    }

    private static void picture(Page page, String name, String how) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(!name.startsWith("report"))
                .setPath(SCREENSHOTS.resolve(name + "-" + how + ".png")));
    }

    /** The same, and everybody must be able to read it, by day and by night. */
    void look(Page page, String name) {
        picture(page, name);
        assertThat(violations(axe(page))).as(name).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(page, name, "dark");
        assertThat(violations(axe(page).withRules(OF_COLOURS)))
                .as(name + ", dark")
                .isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** In the page itself, as none has frames, and without a list of all that is well. */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private static List<String> violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .map(BrowsedService::told)
                .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }

    /** A submission of one answer, judged. */
    String submitAnswer(String text) throws Exception {
        return submitAnswer("ai-engineer-mid", "1.1", text);
    }

    String submitAnswer(String exam, String question, String text) throws Exception {
        return submit(json(Submissions.answering(exam, question, text)));
    }

    /** Sends, and waits until it is judged. */
    String submit(String body) throws Exception {
        JsonNode submission = read(service.post("/v1/submissions", body, Map.of("Prefer", "wait=30")));
        String id = submission.path("id").asText();
        while (!submission.path("status").asText().equals("awaiting_review")) {
            PackagedService.pause(Duration.ofSeconds(1));
            submission = read(service.get("/v1/submissions/" + id));
        }
        return id;
    }

    /** What happened to a submission, first to last. */
    List<String> history(String id) throws Exception {
        return read(service.get("/v1/submissions/" + id + "/history"))
                .path("entries")
                .findValuesAsText("action");
    }

    /** Of what is at a path now. */
    String tag(String path) throws Exception {
        return service.get(path).headers().firstValue("ETag").orElseThrow();
    }

    void post(String path, Object body) throws Exception {
        post(path, json(body), "application/json");
    }

    void post(String path, String body, String type) throws Exception {
        assertThat(service.post(path, body, Map.of("Content-Type", type)).statusCode())
                .isEqualTo(201);
    }

    /** Confirms a question with these levels, whatever the judge's are. */
    void confirm(String id, String question, Map<String, String> levels) throws Exception {
        decide(
                "/v1/submissions/" + id + "/questions/" + question,
                "/confirm",
                Map.of("levels", levels, "reasonCode", "judge-wrong"));
    }

    /** Makes a score final; what nobody has confirmed counts as seen. */
    void makeFinal(String id) throws Exception {
        decide("/v1/submissions/" + id, "/finalize", Map.of("confirmRest", true));
    }

    private void decide(String path, String decision, Object body) throws Exception {
        assertThat(service.post(path + decision, json(body), Map.of("If-Match", tag(path)))
                        .statusCode())
                .isEqualTo(200);
    }

    /** Has all questions of an exam reviewed blind, or none. */
    void blind(String exam, boolean all) throws Exception {
        String path = "/v1/exams/" + exam + "/settings";
        assertThat(service.put(path, json(Map.of("blindShare", all ? 1 : 0)), Map.of("If-Match", tag(path)))
                        .statusCode())
                .isEqualTo(200);
    }

    private static String json(Object value) throws JsonProcessingException {
        return JSON.writeValueAsString(value);
    }

    private static JsonNode read(HttpResponse<String> reply) throws IOException {
        return JSON.readTree(reply.body());
    }

    @Override
    public void close() {
        service.close();
        chromium.close();
    }
}
