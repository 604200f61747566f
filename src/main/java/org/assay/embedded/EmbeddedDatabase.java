package org.assay.embedded;

import io.quarkus.runtime.Application;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The PostgreSQL that comes with the service: started before it, stopped after it, its data kept in a folder. */
public final class EmbeddedDatabase {
    private static final String RUNNING = "embedded-database.url";
    private static final String DATABASE = "postgres";
    private static final String MAJOR_VERSION = "18";
    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final Duration SHUTDOWN = Duration.ofSeconds(60);

    /** Held, so that its level stays: the library narrates every step of a start. */
    private static final Logger LIBRARY = Logger.getLogger("io.zonky.test");

    private EmbeddedDatabase() {}

    /**
     * Starts it where no JDBC URL is configured, and tells Quarkus of it by system properties.
     * Within one process it is started once, however often the application in it restarts.
     *
     * @throws CannotStart with a sentence for whoever started the service
     */
    public static void startUnlessConfigured(String defaultProfile) {
        StartConfig config = new StartConfig(defaultProfile);
        if (System.getProperty(RUNNING) == null && !config.namesDatabase()) {
            DataFolder folder = DataFolder.take(config.dataFolder());
            EmbeddedPostgres server = start(folder.cluster());
            // The hook also keeps the folder's lock from being collected, and so let go of, too early.
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> stopAfterApplication(server, folder), "embedded-database"));
            properties(server).forEach(System::setProperty);
        }
    }

    /** What Quarkus has to know of a server. */
    static Map<String, String> properties(EmbeddedPostgres server) {
        String url = server.getJdbcUrl(DATABASE, DATABASE);
        return Map.of(
                RUNNING,
                url,
                "quarkus.datasource.jdbc.url",
                url,
                "quarkus.datasource.username",
                DATABASE,
                "quarkus.datasource.password",
                DATABASE);
    }

    static EmbeddedPostgres start(Path cluster) {
        LIBRARY.setLevel(Level.WARNING);
        try {
            checkVersion(cluster);
            Orphan.stop(cluster);
            return EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(STARTUP)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    // The library turns both off, for tests; here the data is somebody's grades.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new CannotStart("The embedded PostgreSQL does not start on " + cluster + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }

    private static void checkVersion(Path cluster) throws IOException {
        Path file = cluster.resolve("PG_VERSION");
        if (Files.exists(file)) {
            String version = Files.readString(file).strip();
            if (!version.equals(MAJOR_VERSION)) {
                throw new CannotStart("The data in " + cluster + " was written by PostgreSQL " + version
                        + ", this service brings PostgreSQL " + MAJOR_VERSION
                        + "; dump and restore it, or use another folder.");
            }
        }
    }

    /** Hooks of the process run side by side: this one lets the application finish its work first. */
    private static void stopAfterApplication(EmbeddedPostgres server, DataFolder folder) {
        try {
            Application application = Application.currentApplication();
            if (application != null) {
                Thread waiting = Thread.ofPlatform().daemon().start(application::awaitShutdown);
                waiting.join(SHUTDOWN);
            }
            server.close();
            folder.release();
        } catch (IOException e) {
            System.err.println("The embedded PostgreSQL did not stop: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
