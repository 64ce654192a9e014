package dev.motorpool.identity;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Runs the same thing many times at the same moment. */
public final class Race {

    private Race() {}

    public static <T> List<T> of(int runners, Callable<T> run) {
        var ready = new CountDownLatch(runners);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<T> together = () -> {
                ready.countDown();
                ready.await();
                return run.call();
            };
            return threads
                    .invokeAll(Stream.generate(() -> together).limit(runners).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
