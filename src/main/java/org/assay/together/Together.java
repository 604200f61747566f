package org.assay.together;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Has work on one thing done one after the other within this process, and what comes up while other work on it is done all
 * at once, by whoever came first. Nobody waits for company: alone, work is done at once.
 *
 * @param <K> what the work is on
 * @param <W> the work, which may carry its own result
 */
public final class Together<K, W> {
    private static final int LOCKS = 256;

    private final Consumer<List<W>> worker;
    private final ConcurrentMap<K, Batch<W>> open = new ConcurrentHashMap<>();
    private final Lock[] turns =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

    /** What is done at once; only while it is open does anybody join it. */
    private static final class Batch<W> {
        final Thread first = Thread.currentThread();
        final List<W> work = new ArrayList<>();
        /** Whether all of it was done, or none. */
        final CompletableFuture<Boolean> done = new CompletableFuture<>();
    }

    /** @param worker does all that it is given or, where it fails, none of it */
    public Together(Consumer<List<W>> worker) {
        this.worker = worker;
    }

    /** Returns when the work is done. Work that fails in company is done once more, alone. */
    public void join(K key, W work) {
        Batch<W> batch = open.compute(key, (same, current) -> {
            Batch<W> joined = current == null ? new Batch<>() : current;
            joined.work.add(work);
            return joined;
        });
        if (batch.first == Thread.currentThread()) {
            inTurn(key, () -> {
                open.remove(key, batch);
                doAll(batch);
            });
        }
        if (!batch.done.join()) {
            inTurn(key, () -> worker.accept(List.of(work)));
        }
    }

    private void inTurn(K key, Runnable action) {
        Lock turn = turns[Math.floorMod(key.hashCode(), LOCKS)];
        turn.lock();
        try {
            action.run();
        } finally {
            turn.unlock();
        }
    }

    private void doAll(Batch<W> batch) {
        boolean done = false;
        try {
            worker.accept(List.copyOf(batch.work));
            done = true;
        } catch (RuntimeException e) {
            if (batch.work.size() == 1) {
                throw e;
            }
        } finally {
            batch.done.complete(done);
        }
    }
}
