package org.assay.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.assay.judging.JudgingOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the configured models would be asked about a submission, and what that would cost; nothing is sent. */
@Command(
        name = "prompts",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Prints the exact prompts for a submission, one JSON object a line, with token counts and cost as estimated. Nothing is sent.",
        footer =
                "Add a field \"reply\" to the lines, by hand or by other means, and hand them to the command 'replies'.")
public final class PromptsCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The submission, as it would be sent to the service.")
    private Path submission;

    @Option(names = "--rubric", paramLabel = "FILE", description = "YAML or JSON; the shipped exam by default.")
    private Optional<Path> rubric = Optional.empty();

    @Option(names = "--calls", defaultValue = "PER_QUESTION", description = "${COMPLETION-CANDIDATES}")
    private JudgingOptions.Calls calls;

    @Option(names = "--votes", defaultValue = "1", description = "How many judgments are asked for, odd.")
    private int votes;

    @Override
    public Integer call() throws IOException {
        List<DryRun.Asked> asked = new DryRun(EnvironmentConfig.read())
                .asked(AnswersFile.tasks(submission, rubric, new JudgingOptions(calls, votes)));
        PrintWriter out = spec.commandLine().getOut();
        for (DryRun.Asked one : asked) {
            out.println(JSON.writeValueAsString(one));
        }
        out.flush();
        summarize(asked);
        return 0;
    }

    private void summarize(List<DryRun.Asked> asked) {
        BigDecimal cost = asked.stream().map(DryRun.Asked::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        PrintWriter err = spec.commandLine().getErr();
        err.printf(
                "%d calls, about %d tokens in and %d out, cost about %s.%n",
                asked.size(),
                asked.stream().mapToLong(DryRun.Asked::inputTokens).sum(),
                asked.stream().mapToLong(DryRun.Asked::outputTokens).sum(),
                cost.toPlainString());
        err.flush();
    }
}
