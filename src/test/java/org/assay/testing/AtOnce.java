package org.assay.testing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The same request by several clients that start together. */
public final class AtOnce {
    private static final int CLIENTS = 8;

    private AtOnce() {}

    /** What each of them got. */
    public static <T> List<T> byEight(Supplier<T> request) {
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<CompletableFuture<T>> running = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> after(start, request), clients))
                    .limit(CLIENTS)
                    .toList();
            return running.stream().map(CompletableFuture::join).toList();
        }
    }

    private static <T> T after(CyclicBarrier start, Supplier<T> request) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return request.get();
    }
}
