package org.assay.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that keeps an installation's data, held by one service at a time. */
final class DataFolder {
    private final Path path;
    private final FileLock lock;

    private DataFolder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the folder until the process ends, however it ends.
     *
     * @throws CannotStart where it cannot be written, or another service holds it
     */
    static DataFolder take(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new CannotStart("Another Assay is running on the data folder " + path
                        + "; stop it, or set ASSAY_DATA_DIR to another folder.");
            }
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder " + path + " cannot be used (" + e
                            + "); set ASSAY_DATA_DIR to one that can be written.",
                    e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    Path cluster() {
        return path.resolve("postgres");
    }

    void release() throws IOException {
        lock.channel().close();
    }
}
