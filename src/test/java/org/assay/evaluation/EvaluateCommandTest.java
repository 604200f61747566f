package org.assay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.authoring.AnswerKeyImport;
import org.assay.catalog.RubricDocument;
import org.assay.catalog.RubricWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {
    private static final String TWO = """
            {"id": "1", "question": "1", "kind": "strong", "answer": "a1 b1", "gold": {"total": 2}}

            {"id": "2", "question": "2", "kind": "wrong", "answer": "nothing", "gold": {"levels": {"c1": "not-met", "d1": "not-met"}}}
            """;

    /** Graded in total, whatever the criteria. */
    private static final String ANY_RUBRIC = """
            {"id": "1", "question": "1", "answer": "a1 b1", "gold": {"total": 2}}
            {"id": "2", "question": "2", "answer": "nothing", "gold": {"total": 0}}
            """;

    @TempDir
    Path folder;

    private Path gold;

    @BeforeEach
    void write() throws IOException {
        gold = Files.writeString(folder.resolve("gold.jsonl"), TWO);
        Files.writeString(
                folder.resolve("rubric.json"), RubricWriter.json(new RubricDocument(SmallExam.EXAM, List.of())));
    }

    private int run(String... more) {
        String[] given = {
            "--gold",
            gold.toString(),
            "--rubric",
            folder.resolve("rubric.json").toString(),
            "--markdown",
            folder.resolve("report.md").toString(),
            "--json",
            folder.resolve("report.json").toString()
        };
        String[] all = Stream.of(given, more).flatMap(Arrays::stream).toArray(String[]::new);
        return new CommandLine(
                        new EvaluateCommand(Map.of("offline", () -> SmallExam.LITERAL), AnswerKeyImport.byRules()))
                .setExecutionExceptionHandler(new ExplainFailure())
                .execute(all);
    }

    @Test
    void writesTheReportForPeopleAndForPrograms() throws IOException {
        assertThat(run("--rater", "second=" + gold)).isZero();
        assertThat(folder.resolve("report.md"))
                .content()
                .contains("| **literal** | 2 | 1.000", "| rater: second | 2 |");
        assertThat(new ObjectMapper()
                        .readTree(folder.resolve("report.json").toFile())
                        .at("/overall/QUADRATIC_KAPPA/value")
                        .asDouble())
                .isEqualTo(1);
    }

    private Path against(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private String page(Path against) throws IOException {
        assertThat(run("--against", against.toString())).isZero();
        return Files.readString(folder.resolve("report.md"));
    }

    @Test
    void putsTwoRubricsSideBySideOnTheSameAnswers() throws IOException {
        Files.writeString(gold, ANY_RUBRIC);
        String other =
                RubricWriter.json(new RubricDocument(SmallExam.EXAM, List.of())).replace("\"b1\"", "\"b2\"");
        assertThat(page(against("other.json", other))).contains("""
                # literal on 2 graded answers under two rubrics

                | | QWK | r | MAE | RMSE | bias |
                |---|---|---|---|---|---|
                | rubric.json | 1.000 | 1.000 | 0.000 (0.000 to 0.000) | 0.000 (0.000 to 0.000) | 0.000 (0.000 to 0.000) |
                | other.json | 0.667 (0.000 to 0.667) | 1.000 | 0.250 (0.000 to 0.500) | 0.354 (0.000 to 0.500) | -0.250 (-0.500 to 0.000) |
                | difference | 0.333 | 0.000 | -0.250 (-0.500 to 0.000) | -0.354 (-0.500 to 0.000) | 0.250 (0.000 to 0.500) |

                | question | n | gold | rubric.json | other.json | MAE | MAE |
                |---|---|---|---|---|---|---|
                | 1 | 1 | 1.00 | 1.00 | 0.50 | 0.000 | 0.500 |
                | 2 | 1 | 0.00 | 0.00 | 0.00 | 0.000 | 0.000 |
                """);
    }

    @Test
    void theSameRubricTwiceDiffersInNothing() throws IOException {
        Path same = folder.resolve("rubric.json");
        assertThat(page(same))
                .contains("| difference | 0.000 | 0.000 | 0.000 (0.000 to 0.000) | 0.000 (0.000 to 0.000) |");
    }

    @Test
    void anAnswerKeyIsImportedByRules() throws IOException {
        Files.writeString(gold, ANY_RUBRIC);
        String document = """
                Question 1 First (2 points)
                Reference answer: a1
                Scoring standard: says so (2 points)
                Question 2 Second (2 points)
                Reference answer: c1
                Scoring standard: says so (2 points)
                """;
        assertThat(page(against("key.txt", document))).contains("| key.txt |", "| 1 | 1 | 1.00 | 1.00 | 0.00 |");
        assertThat(run(
                        "--against",
                        against("less.txt", document.replace("(2 points)", "(1 point)"))
                                .toString()))
                .as("a question that is worth less")
                .isEqualTo(2);
    }

    @Test
    void failsWhereARequirementDoesNotHold() {
        assertThat(run("--least-qwk", "0.9", "--most-share", "wrong=0.1")).isZero();
        assertThat(run("--least-qwk", "1.1")).isEqualTo(1);
        assertThat(run("--most-share", "strong=0.5")).isEqualTo(1);
    }

    @Test
    void saysWhatCannotBeDone() throws IOException {
        assertThat(run("--judge", "nobody")).isEqualTo(2);
        assertThat(run("--unheard-of")).isEqualTo(2);
        Files.writeString(gold, "{\"id\": \"1\", \"question\": \"9\", \"answer\": 7, \"gold\": {}}\n{nonsense");
        assertThat(run()).isEqualTo(2);
        Files.delete(gold);
        assertThat(run()).isEqualTo(2);
    }
}
