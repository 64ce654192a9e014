package dev.motorpool.launcher;

import dev.motorpool.launcher.facts.LocalTransport;
import dev.motorpool.launcher.peers.Peers;
import dev.motorpool.platform.facts.FactTransport;
import dev.motorpool.platform.facts.Inbox;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The services of this process, each in a Spring context of its own. */
final class Contexts implements AutoCloseable {

    /** Gives a service its settings, as command-line arguments: above every file and every variable. */
    interface Settings {

        String[] of(Service service);
    }

    private final List<Service> services;
    private final Settings settings;
    private final Peers peers;
    private final @Nullable LocalTransport transport;
    private final Map<String, ConfigurableApplicationContext> running = new ConcurrentHashMap<>();

    /**
     * @param services in start order
     * @param transport null when facts cannot travel in this JVM, because not all who want them are here
     */
    Contexts(List<Service> services, Settings settings, Peers peers, @Nullable LocalTransport transport) {
        this.services = services;
        this.settings = settings;
        this.peers = peers;
        this.transport = transport;
    }

    /** Starts all services at the same time; nothing in a start needs another service. */
    void start() {
        try (var threads = Executors.newFixedThreadPool(services.size())) {
            var starts = services.stream()
                    .map(service -> CompletableFuture.runAsync(() -> start(service), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(starts).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        if (transport != null) {
            transport.open(running.values().stream()
                    .flatMap(context -> context.getBeanProvider(Inbox.class).stream())
                    .toList());
        }
    }

    ConfigurableApplicationContext get(Service service) {
        var context = running.get(service.name());
        if (context == null) {
            throw new IllegalStateException(service.name() + " does not run");
        }
        return context;
    }

    private void start(Service service) {
        MDC.put("service", service.name()); // ends with the thread
        var context = new SpringApplicationBuilder(service.application())
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(peers.contractsFor(service), transport())
                .run(settings.of(service));
        running.put(service.name(), context);
        peers.provide(service, context);
    }

    private ApplicationContextInitializer<GenericApplicationContext> transport() {
        return context -> {
            var local = transport;
            if (local != null) {
                context.registerBean(FactTransport.class, () -> local, bean -> bean.setDestroyMethodName(""));
            }
        };
    }

    /** The last first, so that the edge stops to take requests before those who answer them are gone. */
    @Override
    public void close() {
        if (transport != null) {
            transport.close();
        }
        for (var service : services.reversed()) {
            var context = running.remove(service.name());
            if (context != null) {
                context.close();
            }
        }
    }
}
