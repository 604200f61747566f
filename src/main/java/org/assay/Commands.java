package org.assay;

import java.util.Map;
import java.util.Set;
import org.assay.authoring.AnswerKeyImport;
import org.assay.evaluation.EvaluateCommand;
import org.assay.evaluation.ExplainFailure;
import org.assay.llm.LlmJudges;
import org.assay.llm.PromptsCommand;
import org.assay.llm.RepliesCommand;
import org.assay.offline.OfflineJudge;
import org.assay.offline.SentenceEmbedder;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the program does besides serving: each works on files, without a database. */
@Command(
        name = "assay",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Scores free-text exam answers. Without a command the service starts.")
final class Commands {
    static final Set<String> NAMES = Set.of("evaluate", "prompts", "replies");

    private Commands() {}

    /** The result is the exit code. */
    static int run(String... arguments) {
        return new CommandLine(new Commands())
                .addSubcommand(new EvaluateCommand(
                        Map.of(
                                "offline",
                                () -> new OfflineJudge(new SentenceEmbedder()),
                                "llm",
                                LlmJudges::ofEnvironment),
                        AnswerKeyImport.byRules()))
                .addSubcommand(new PromptsCommand())
                .addSubcommand(new RepliesCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new ExplainFailure())
                .execute(arguments);
    }
}
