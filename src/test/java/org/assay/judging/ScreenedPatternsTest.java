package org.assay.judging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScreenedPatternsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<ScreenedPatterns> all() {
        return Stream.of(InstructionPatterns.ALL, GradingTalk.ALL);
    }

    @ParameterizedTest
    @MethodSource("all")
    void findWhatEachOfThemFindsAlone(ScreenedPatterns screened) throws IOException {
        int found = 0;
        for (String text : texts()) {
            List<ScreenedPatterns.Match> matches = screened.in(text);
            for (int i = 0; i < screened.patterns().size(); i++) {
                int number = i;
                assertThat(matches)
                        .filteredOn(match -> match.pattern() == number)
                        .as("%s in %s", screened.patterns().get(i), text)
                        .extracting(ScreenedPatterns.Match::span)
                        .isEqualTo(alone(screened.patterns().get(i), text));
            }
            found += matches.size();
        }
        assertThat(found).isGreaterThan(20);
    }

    private static List<Span> alone(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> new Span(match.start(), match.end()))
                .toList();
    }

    /** Attempts and answers as they are, in lower case, and shuffled so that words stand where they never do. */
    private static List<String> texts() throws IOException {
        Random random = new Random(11);
        List<String> texts = new ArrayList<>();
        for (Path file : List.of(
                Path.of("src/test/resources/injections/seen.jsonl"),
                Path.of("src/test/resources/gold/answers.jsonl"))) {
            for (String line : Files.readAllLines(file)) {
                String text = JSON.readTree(line)
                        .path(line.contains("\"text\"") ? "text" : "answer")
                        .asText();
                texts.add(text);
                texts.add(text.toLowerCase());
                texts.add(shuffled(text.toLowerCase(), random));
            }
        }
        texts.add("");
        return texts;
    }

    private static String shuffled(String text, Random random) {
        List<String> pieces =
                new ArrayList<>(Stream.of(text.split("(?<=[\\s,。])")).toList());
        java.util.Collections.shuffle(pieces, random);
        return String.join("", pieces);
    }
}
