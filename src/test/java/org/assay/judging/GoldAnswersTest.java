package org.assay.judging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.judging.Evidence.Match;
import org.assay.judging.EvidenceLocator.Location;
import org.junit.jupiter.api.Test;

/** Runs over the graded answers to the shipped exam. */
class GoldAnswersTest {
    private static final Path FOLDER = Path.of("src/test/resources/gold");

    private static Map<String, JsonNode> read(String file) throws IOException {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve(file))) {
            JsonNode node = new ObjectMapper().readTree(line);
            byId.put(node.get("id").asText(), node);
        }
        return byId;
    }

    @Test
    void everyQuoteOfARaterIsFoundExactly() throws IOException {
        Map<String, JsonNode> answers = read("answers.jsonl");
        List<String> missed = new ArrayList<>();
        int quotes = 0;
        for (JsonNode rated : read("second-rater.jsonl").values()) {
            Answer answer = new Answer(
                    "1.1", answers.get(rated.get("id").asText()).get("answer").asText());
            EvidenceLocator locator = new EvidenceLocator(
                    Questions.asking(""), answer, new AnswerInspector().inspect(Questions.asking(""), answer));
            for (JsonNode line : rated.get("evidence")) {
                for (JsonNode quote : line) {
                    quotes++;
                    if (!isFoundExactly(locator, answer, quote.asText())) {
                        missed.add(rated.get("id").asText() + ": " + quote.asText());
                    }
                }
            }
        }
        System.out.println(quotes + " quotes of gold answers located");
        assertThat(quotes).isPositive();
        assertThat(missed).isEmpty();
    }

    private static boolean isFoundExactly(EvidenceLocator locator, Answer answer, String quote) {
        return locator.locate(quote) instanceof Location.Found(List<Evidence> evidence)
                && evidence.size() == 1
                && evidence.getFirst().match() == Match.EXACT
                && answer.quote(evidence.getFirst().span()).equals(quote);
    }

    @Test
    void injectionIsSuspectedWhereItIsAndHardlyAnywhereElse() throws IOException {
        List<String> suspected = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (JsonNode node : read("answers.jsonl").values()) {
            Answer answer = new Answer("1.1", node.get("answer").asText());
            boolean flagged =
                    new AnswerInspector().inspect(Questions.asking(""), answer).has(Flag.Kind.INJECTION_SUSPECTED);
            boolean injection = node.get("kind").asText().equals("injection");
            if (flagged != injection) {
                (injection ? missed : suspected).add(node.get("id").asText());
            }
        }
        System.out.println("injection-suspected: wrongly on " + suspected + ", missing on " + missed);
        assertThat(suspected).hasSizeLessThanOrEqualTo(1);
        assertThat(missed).isEmpty();
    }
}
