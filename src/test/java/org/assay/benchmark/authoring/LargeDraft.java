package org.assay.benchmark.authoring;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.testing.Browser;
import org.assay.testing.Forms;
import org.assay.testing.PackagedService;

/** The draft of an answer key of as many questions as are possible, and how long its author waits for a page of it. */
final class LargeDraft {
    private static final int QUESTIONS = 500;
    private static final int TIMES = 15;
    private static final String PAGE = "/exams/large/versions/1";

    private final Browser author;

    private LargeDraft(Browser author) {
        this.author = author;
    }

    static void time(PackagedService service) throws IOException, InterruptedException {
        String key = key();
        service.post("/v1/exams/import?exam=large", key, Map.of("Content-Type", "text/plain; charset=utf-8"));
        RestAssured.baseURI = service.url();
        System.out.printf(
                "A draft of %d questions from %,d lines%n",
                QUESTIONS, key.lines().count());
        LargeDraft draft = new LargeDraft(Browser.loggedIn("admin", PackagedService.TOKEN));
        draft.read("its page", PAGE);
        draft.read("the page of a question", PAGE + "?question=250");
        draft.press("a question typed at", PAGE + "/edit?question=250", "check");
        draft.read("the page on which it is put in order", PAGE + "/frame");
        draft.press("a question moved there", PAGE + "/frame", "up:/sections/0/questions/250");
    }

    private void read(String what, String path) {
        time(what, () -> author.get(path));
    }

    private void press(String what, String path, String action) {
        Map<String, String> form = new HashMap<>(Forms.typed(author.get(path)));
        form.put("action", action);
        form.put("csrf", author.csrf(path));
        time(what, () -> author.send(path, form));
    }

    /** The first time, and the last of several. */
    private static void time(String what, Supplier<Response> asked) {
        double first = seconds(asked);
        double last = first;
        for (int i = 1; i < TIMES; i++) {
            last = seconds(asked);
        }
        int kilobytes = asked.get().asByteArray().length / 1000;
        System.out.printf(Locale.ROOT, "%-46s %6.2f s, then %.2f s (%d kB)%n", what, first, last, kilobytes);
    }

    private static double seconds(Supplier<Response> asked) {
        long start = System.nanoTime();
        asked.get().then().statusCode(200);
        return (System.nanoTime() - start) / 1e9;
    }

    private static String key() {
        return IntStream.rangeClosed(1, QUESTIONS).mapToObj("""
                        Question %1$d: case %1$d (2 points)
                        Reference answer: what case %1$d is about, and why.
                        Scoring standard:
                        - Says what case %1$d is about (2 points)
                        """::formatted).collect(Collectors.joining());
    }
}
