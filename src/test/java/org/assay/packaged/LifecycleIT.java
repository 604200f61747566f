package org.assay.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assay.testing.PackagedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** How an installation starts, is killed, starts again and stops. */
class LifecycleIT {
    @TempDir(cleanup = CleanupMode.NEVER)
    Path data;

    @Test
    void dataOutlivesKillAndStopAndNoProcessDoes() throws Exception {
        try (PackagedService first = PackagedService.start(data)) {
            assertThat(first.get("/v1/exams").body()).contains("\"publishedVersion\":1");
            assertThat(first.get("/q/swagger-ui/").body()).contains("<title>Assay</title>", "/q/openapi");
            String id = submit(first);
            assertSecondServiceIsRefused(first);

            first.kill();
            List<ProcessHandle> orphans = PackagedService.databases(data);
            assertThat(orphans).isNotEmpty();

            try (PackagedService second = PackagedService.start(data)) {
                assertThat(orphans).noneMatch(ProcessHandle::isAlive);
                assertThat(second.get("/v1/submissions/" + id).statusCode()).isEqualTo(200);
                second.terminate();
                assertThat(PackagedService.databases(data)).isEmpty();
            }
            try (PackagedService third = PackagedService.start(data)) {
                assertThat(third.get("/v1/submissions/" + id).statusCode()).isEqualTo(200);
                assertThat(third.get("/v1/exams").body()).contains("\"latestVersion\":1");
                third.terminate();
                assertThat(third.output()).doesNotContain(" ERROR ", "WARNING: ");
            }
        }
    }

    private void assertSecondServiceIsRefused(PackagedService first) throws IOException, InterruptedException {
        PackagedService second = PackagedService.launch(data, Map.of());
        assertThat(second.awaitExit()).isEqualTo(1);
        assertThat(second.output()).startsWith("Another Assay is running on the data folder " + data);
        assertThat(second.output().lines()).hasSize(1);
        assertThat(first.get("/v1/exams").statusCode()).isEqualTo(200);
    }

    @Test
    void tokenIsGeneratedOnceAndPrintedOnce() throws Exception {
        String token;
        try (PackagedService first = PackagedService.start(data, Map.of())) {
            token = first.generatedToken().orElseThrow(() -> new AssertionError(first.output()));
            assertThat(first.get("/v1/exams", token).statusCode()).isEqualTo(200);
            first.terminate();
        }
        assertShortTokenIsRefusedInOneSentence();
        try (PackagedService second = PackagedService.start(data, Map.of())) {
            assertThat(second.generatedToken()).isEmpty();
            assertThat(second.output()).doesNotContain(token);
            assertThat(second.get("/v1/exams", token).statusCode()).isEqualTo(200);
            second.terminate();
        }
    }

    private void assertShortTokenIsRefusedInOneSentence() throws InterruptedException {
        PackagedService refused = PackagedService.launch(data, Map.of("ASSAY_ADMIN_TOKEN", "too-short"));
        assertThat(refused.awaitExit()).isEqualTo(1);
        assertThat(refused.output())
                .contains("ASSAY_ADMIN_TOKEN in the environment) needs 16 to 72")
                .doesNotContain("too-short", "\tat ");
        assertThat(PackagedService.databases(data)).isEmpty();
    }

    @Test
    void databaseOfTheEnvironmentIsUsedAlone() throws Exception {
        try (EmbeddedPostgres other = EmbeddedPostgres.start();
                PackagedService service = PackagedService.start(
                        data,
                        Map.of(
                                "ASSAY_ADMIN_TOKEN",
                                PackagedService.TOKEN,
                                "QUARKUS_DATASOURCE_JDBC_URL",
                                other.getJdbcUrl("postgres", "postgres"),
                                "QUARKUS_DATASOURCE_USERNAME",
                                "postgres",
                                "QUARKUS_DATASOURCE_PASSWORD",
                                "postgres"))) {
            assertThat(service.get("/v1/exams").body()).contains("ai-engineer-mid");
            assertThat(PackagedService.databases(data)).isEmpty();
            assertThat(Files.list(data)).isEmpty();
            service.terminate();
        }
    }

    private static String submit(PackagedService service) throws IOException, InterruptedException {
        String reply = service.post(
                        "/v1/submissions",
                        "{\"exam\":\"ai-engineer-mid\",\"candidate\":{\"ref\":\"c\"},\"answers\":[{\"question\":\"1.1\",\"text\":\"最小堆\"}]}",
                        Map.of())
                .body();
        return reply.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }
}
