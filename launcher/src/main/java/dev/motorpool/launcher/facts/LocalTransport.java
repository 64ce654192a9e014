package dev.motorpool.launcher.facts;

import dev.motorpool.platform.facts.Envelope;
import dev.motorpool.platform.facts.FactTransport;
import dev.motorpool.platform.facts.Inbox;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Hands facts to the inboxes of the services in this JVM, to all at the same time, as each has a database of its own. Only
 * right where all services are.
 */
public final class LocalTransport implements FactTransport, FactRoute {

    /** Shorter than the database lets the relay's transaction idle. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile List<Inbox> inboxes = List.of();
    private volatile boolean closing;

    @Override
    public void join(GenericApplicationContext service) {
        service.registerBean(FactTransport.class, () -> this, bean -> bean.setDestroyMethodName(""));
    }

    /** Begins to deliver; until then facts wait, because a service that is not there yet would miss them. */
    @Override
    public void open(Collection<Inbox> all) {
        inboxes = List.copyOf(all);
        opened.countDown();
    }

    @Override
    public Map<UUID, String> deliver(List<Envelope> facts) {
        awaitOpened();
        var source = facts.getFirst().source();
        var context = MDC.getCopyOfContextMap();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var taken = inboxes.stream()
                    .filter(inbox -> inbox.sources().contains(source))
                    .map(inbox -> CompletableFuture.runAsync(() -> take(inbox, facts, context), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(taken).join();
        }
        return Map.of();
    }

    private static void take(Inbox inbox, List<Envelope> facts, @Nullable Map<String, String> context) {
        if (context != null) {
            MDC.setContextMap(context);
        }
        inbox.accept(facts);
    }

    private void awaitOpened() {
        try {
            if (!opened.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("not all services have started yet");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before all services had started", e);
        }
        if (closing) {
            throw new IllegalStateException("the services are stopping");
        }
    }

    /** From now on nothing counts as tried: a service that has stopped has not refused. */
    @Override
    public void leave() {
        closing = true;
        opened.countDown();
    }
}
