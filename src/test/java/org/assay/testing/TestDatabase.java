package org.assay.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A real PostgreSQL for the tests, one for all of them: in a container where Docker answers, else the embedded one. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static Map<String, String> running;

    @Override
    public synchronized Map<String, String> start() {
        if (running == null) {
            running = DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
        }
        return running;
    }

    @Override
    public void stop() {
        // It goes with the process: every test class uses the same one.
    }

    private static Map<String, String> container() {
        System.out.println("Tests run on PostgreSQL in a container.");
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine");
        container.start();
        return Map.of(
                "quarkus.datasource.jdbc.url", container.getJdbcUrl(),
                "quarkus.datasource.username", container.getUsername(),
                "quarkus.datasource.password", container.getPassword());
    }

    private static Map<String, String> embedded() {
        System.out.println("Docker does not answer: tests run on an embedded PostgreSQL.");
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            return Map.of(
                    "quarkus.datasource.jdbc.url", server.getJdbcUrl("postgres", "postgres"),
                    "quarkus.datasource.username", "postgres",
                    "quarkus.datasource.password", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
