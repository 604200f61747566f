package org.assay.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.assay.judging.Evidence;
import org.assay.judging.Flag;
import org.assay.judging.JudgeFailedException;
import org.assay.judging.Judged;
import org.assay.judging.JudgingOptions;
import org.assay.judging.JudgingTask;
import org.assay.judging.Judgment;
import org.assay.scoring.QuestionScore;
import org.assay.scoring.Scorer;
import org.assay.scoring.TraceSentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges a submission by replies from a file instead of a provider's: to replay, to look for a fault, to judge by hand. */
@Command(
        name = "replies",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Judges and scores a submission by the replies in a file, and prints what each criterion came to.")
public final class RepliesCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The submission, as it would be sent to the service.")
    private Path submission;

    @Parameters(
            index = "1",
            paramLabel = "REPLIES",
            description = "The lines that the command 'prompts' printed, with the field \"reply\" added.")
    private Path replies;

    @Option(names = "--rubric", paramLabel = "FILE", description = "YAML or JSON; the shipped exam by default.")
    private Optional<Path> rubric = Optional.empty();

    @Option(names = "--calls", defaultValue = "PER_QUESTION", description = "${COMPLETION-CANDIDATES}")
    private JudgingOptions.Calls calls;

    @Option(names = "--votes", defaultValue = "1", description = "How many judgments are asked for, odd.")
    private int votes;

    @Override
    public Integer call() throws IOException {
        LlmJudge judge = new DryRun(EnvironmentConfig.read()).judging(byKey());
        List<JudgingTask> tasks = AnswersFile.tasks(submission, rubric, new JudgingOptions(calls, votes));
        tasks.forEach(task -> print(judge, task));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private Map<String, String> byKey() throws IOException {
        Map<String, String> found = new HashMap<>();
        for (String line : Files.readAllLines(replies)) {
            JsonNode one = JSON.readTree(line);
            if (one.path("reply").isTextual()) {
                found.put(one.path("key").asText(), one.path("reply").asText());
            }
        }
        return found;
    }

    private void print(LlmJudge judge, JudgingTask task) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            print(judge.judge(task), task, out);
        } catch (JudgeFailedException e) {
            out.printf("%n## %s: %s%n", task.question().id(), e.failure().detail());
        }
    }

    private static void print(Judged judged, JudgingTask task, PrintWriter out) {
        QuestionScore score = Scorer.score(task.question(), judged.sheet());
        out.printf(
                "%n## %s: %s of %s%n",
                task.question().id(), score.value(), task.question().points());
        judged.sheet()
                .judgments()
                .forEach(judgment -> out.println(line(judgment, task.answer().text())));
        for (Flag flag : judged.flags()) {
            out.printf("! %s %s%n", flag.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), flag.detail());
        }
        TraceSentences sentences = TraceSentences.in(task.exam().language());
        score.trace().steps().forEach(step -> out.println("= " + sentences.sentence(step)));
    }

    private static String line(Judgment judgment, String answer) {
        return switch (judgment) {
            case Judgment.Rated rated ->
                "- %s: %s (%s) %s"
                        .formatted(rated.criterion(), rated.level(), rated.rationale(), quotes(rated, answer));
            case Judgment.Abstained abstained ->
                "- %s: abstained (%s)".formatted(abstained.criterion(), abstained.detail());
        };
    }

    private static String quotes(Judgment.Rated rated, String answer) {
        return rated.evidence().stream()
                .map(Evidence::span)
                .map(span -> '"' + answer.substring(span.start(), span.end()) + '"')
                .collect(Collectors.joining(" "));
    }
}
