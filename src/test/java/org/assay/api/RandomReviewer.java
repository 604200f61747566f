package org.assay.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.assay.testing.Caller;

/** A reviewer who decides at random, now and then on a state that is no longer the latest, and remembers every reply. */
final class RandomReviewer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LEVELS = List.of("met", "partial", "not-met");

    private final Caller token;
    private final RandomGenerator random;
    private final List<String> submissions;
    private final List<String> questions;
    private final Map<String, String> oldTags = new HashMap<>();
    private final List<Act> acts = new ArrayList<>();

    RandomReviewer(Caller token, RandomGenerator random, List<String> submissions, List<String> questions) {
        this.token = token;
        this.random = random;
        this.submissions = submissions;
        this.questions = questions;
    }

    /**
     * A decision and its reply.
     *
     * @param code the reason that it gave, as nobody else did; empty where it gave none
     */
    record Act(String reviewer, String kind, String submission, String question, String code, int status) {
        boolean was(int expected, String wanted) {
            return status == expected && kind.equals(wanted);
        }
    }

    List<Act> acts() {
        return acts;
    }

    /** Half of the time on the same submission as the other reviewer. */
    void act() {
        String submission = random.nextBoolean() ? submissions.getFirst() : pick(submissions);
        int dice = random.nextInt(100);
        if (dice < 4) {
            wholeSubmission(submission, "finalize", "{\"confirmRest\": true}");
        } else if (dice < 8) {
            wholeSubmission(submission, "reopen", "");
        } else {
            decide(submission, pick(questions), dice);
        }
    }

    private void wholeSubmission(String submission, String kind, String body) {
        String path = "/v1/submissions/" + submission;
        String tag = tag(path, token.request().get(path).header("ETag"));
        Response reply = token.request().header("If-Match", tag).body(body).post(path + "/" + kind);
        remember(kind, submission, "", "", reply);
    }

    private void decide(String submission, String question, int dice) {
        String path = "/v1/submissions/" + submission + "/questions/" + question;
        Response shown = token.request().get(path);
        JsonNode view = read(shown);
        RequestSpecification request = token.request().header("If-Match", tag(path, shown.header("ETag")));
        String code = token.name() + "-" + acts.size();
        List<JsonNode> criteria = new ArrayList<>();
        view.path("criteria").forEach(criteria::add);
        List<JsonNode> overridden =
                criteria.stream().filter(one -> one.path("override").isObject()).toList();
        boolean withdraws = dice >= 55 && dice < 70 && !overridden.isEmpty();
        String criterion =
                pick(withdraws ? overridden : criteria).path("criterion").asText();
        String override = path + "/criteria/" + criterion + "/override";
        if (dice < 70 && !withdraws) {
            Map<String, String> body = Map.of("level", pick(LEVELS), "reasonCode", code);
            remember("override", submission, question, code, request.body(body).put(override));
        } else if (withdraws) {
            remember("withdraw", submission, question, "", request.delete(override));
        } else {
            Map<String, Object> body = Map.of("levels", levels(view), "reasonCode", code);
            remember("confirm", submission, question, code, request.body(body).post(path + "/confirm"));
        }
    }

    /** As they are shown, some of them changed; those that are hidden at random. */
    private Map<String, String> levels(JsonNode question) {
        Map<String, String> levels = new HashMap<>();
        for (JsonNode criterion : question.path("criteria")) {
            JsonNode shown = criterion.path("judgment").path("level");
            boolean stays = shown.isTextual() && random.nextInt(5) > 0;
            levels.put(criterion.path("criterion").asText(), stays ? shown.asText() : pick(LEVELS));
        }
        return levels;
    }

    /** The one that was just read, now and then one of something that stood before. */
    private String tag(String path, String latest) {
        String older = oldTags.getOrDefault(path, "\"01939c5c-6d4f-7cc0-8000-000000000000\"");
        oldTags.put(path, latest);
        return random.nextInt(5) == 0 ? older : latest;
    }

    private static JsonNode read(Response reply) {
        try {
            return JSON.readTree(reply.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remember(String kind, String submission, String question, String code, Response reply) {
        acts.add(new Act(token.name(), kind, submission, question, code, reply.statusCode()));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
