package org.assay.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class TogetherTest {
    private static final String KEY = "exam";
    private static final String FIRST = "first";

    private final List<List<String>> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<String> failed = new CopyOnWriteArrayList<>();

    @Test
    void aloneWorkIsDoneAtOnce() {
        Together<String, String> together = new Together<>(done::add);
        together.join(KEY, "a");
        together.join(KEY, "b");
        assertThat(done).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void whatComesUpMeanwhileIsDoneInOneGo() throws InterruptedException {
        joinDuring(held(done::add), "a", "b", "c");
        assertThat(done).hasSize(2);
        assertThat(done.getFirst()).containsExactly(FIRST);
        assertThat(done.getLast()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void workOnAnotherThingDoesNotWait() throws InterruptedException {
        Together<String, String> together = held(done::add);
        Thread first = Thread.ofVirtual().start(() -> together.join(KEY, FIRST));
        begun.await();
        together.join("other", "a");
        assertThat(done).containsExactly(List.of("a"));
        goOn.countDown();
        first.join();
    }

    @Test
    void whatFailsInCompanyIsDoneOnceMoreAlone() throws InterruptedException {
        joinDuring(
                held(work -> {
                    if (work.contains("bad")) {
                        throw new IllegalStateException("bad");
                    }
                    done.add(work);
                }),
                "a",
                "bad",
                "b");
        assertThat(done).containsExactlyInAnyOrder(List.of(FIRST), List.of("a"), List.of("b"));
        assertThat(failed).containsExactly("bad");
    }

    @Test
    void aFaultOfTheProcessLeavesNobodyWaiting() throws InterruptedException {
        joinDuring(
                held(work -> {
                    if (work.size() > 1) {
                        throw new StackOverflowError();
                    }
                    done.add(work);
                }),
                "a",
                "b");
        assertThat(done)
                .as("that of whoever came first is lost with its thread")
                .hasSize(2);
        assertThat(failed).hasSize(1);
    }

    /** Lets the first work wait until it is told to go on. */
    private Together<String, String> held(Consumer<List<String>> worker) {
        return new Together<>(work -> {
            if (work.contains(FIRST)) {
                begun.countDown();
                await(goOn);
            }
            worker.accept(work);
        });
    }

    /** Has these come up while the first work is done. */
    private void joinDuring(Together<String, String> together, String... work) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        threads.add(Thread.ofPlatform().start(() -> together.join(KEY, FIRST)));
        begun.await();
        for (String one : work) {
            threads.add(Thread.ofPlatform().start(() -> join(together, one)));
        }
        for (Thread waiting : threads.subList(1, threads.size())) {
            while (waiting.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        goOn.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void join(Together<String, String> together, String work) {
        try {
            together.join(KEY, work);
        } catch (IllegalStateException | StackOverflowError e) {
            failed.add(work);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody said to go on");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
