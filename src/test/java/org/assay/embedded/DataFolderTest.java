package org.assay.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path path;

    @Test
    void oneHolderAtATime() throws IOException {
        DataFolder held = DataFolder.take(path);
        assertThatThrownBy(() -> DataFolder.take(path))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("Another Assay is running");
        held.release();
        DataFolder.take(path).release();
    }

    @Test
    void fileIsNoFolder() throws IOException {
        Path file = Files.createFile(path.resolve("file"));
        assertThatThrownBy(() -> DataFolder.take(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be used");
    }

    @Test
    void clusterOfAnotherVersionIsLeftAlone() throws IOException {
        Files.writeString(path.resolve("PG_VERSION"), "13\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(path))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("written by PostgreSQL 13");
    }

    @Test
    void recycledProcessIdIsNotKilled() throws IOException, InterruptedException {
        Process other = new ProcessBuilder("sleep", "60").start();
        Path pidFile = Files.writeString(path.resolve("postmaster.pid"), other.pid() + "\n" + path + "\n");
        Orphan.stop(path);
        assertThat(other.waitFor(300, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(pidFile).doesNotExist();
        other.destroy();
    }
}
