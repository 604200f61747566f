package org.assay;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import java.util.Map;
import org.assay.embedded.CannotStart;
import org.assay.embedded.EmbeddedDatabase;
import org.assay.evaluation.EvaluateCommand;
import org.assay.offline.OfflineJudge;
import org.assay.offline.SentenceEmbedder;

/** Starts the service, and before it a database of its own where the environment names none; or runs a command instead. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("evaluate")) {
            System.exit(evaluate(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        try {
            EmbeddedDatabase.startUnlessConfigured(LaunchMode.current().getDefaultProfile());
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        Quarkus.run(arguments);
    }

    private static int evaluate(String... arguments) {
        return new EvaluateCommand(Map.of("offline", () -> new OfflineJudge(new SentenceEmbedder()))).run(arguments);
    }
}
