package org.assay;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.assay.embedded.CannotStart;
import org.assay.embedded.EmbeddedDatabase;

/** Starts the service, and before it a database of its own where the environment names none. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        try {
            EmbeddedDatabase.startUnlessConfigured(LaunchMode.current().getDefaultProfile());
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        Quarkus.run(arguments);
    }
}
