package org.assay;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Set;
import org.assay.embedded.CannotStart;
import org.assay.embedded.EmbeddedDatabase;

/** Starts the service, and before it a database of its own where the environment names none; or runs a command instead. */
@QuarkusMain
public final class Main {
    private static final Set<String> HELP = Set.of("--help", "-h");

    private Main() {}

    public static void main(String... arguments) {
        if (arguments.length > 0 && (Commands.NAMES.contains(arguments[0]) || HELP.contains(arguments[0]))) {
            System.exit(Commands.run(arguments));
        }
        try {
            EmbeddedDatabase.startUnlessConfigured(LaunchMode.current().getDefaultProfile());
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        Quarkus.run(arguments);
    }
}
