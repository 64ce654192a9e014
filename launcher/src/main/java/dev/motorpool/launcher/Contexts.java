package dev.motorpool.launcher;

import dev.motorpool.launcher.edge.Edge;
import dev.motorpool.launcher.facts.FactRoute;
import dev.motorpool.launcher.peers.Peers;
import dev.motorpool.platform.facts.Inbox;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.slf4j.MDC;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The services of this process, each in a Spring context of its own. */
final class Contexts implements AutoCloseable {

    /** Gives a service its settings, as command-line arguments: above every file and every variable. */
    interface Settings {

        String[] of(Service service);
    }

    private final Topology topology;
    private final Settings settings;
    private final Peers peers;
    private final Edge edge = new Edge();
    private final FactRoute facts;
    private final Map<String, ConfigurableApplicationContext> running = new ConcurrentHashMap<>();

    Contexts(Topology topology, Settings settings, FactRoute facts) {
        this.topology = topology;
        this.settings = settings;
        this.peers = new Peers(topology);
        this.facts = facts;
    }

    /** Starts all services: those that do not see each other at the same time, then the edge, which sees them all. */
    void start() {
        inParallel(topology.here().stream().filter(service -> !service.isEdge()).toList());
        topology.here().stream().filter(Service::isEdge).forEach(this::startEdge);
        facts.open(running.values().stream()
                .flatMap(context -> context.getBeanProvider(Inbox.class).stream())
                .toList());
    }

    private void inParallel(List<Service> services) {
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("start-", 1).factory())) {
            var starts = services.stream()
                    .map(service -> CompletableFuture.runAsync(() -> start(service), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(starts).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    ConfigurableApplicationContext get(Service service) {
        var context = running.get(service.name());
        if (context == null) {
            throw new IllegalStateException(service.name() + " does not run");
        }
        return context;
    }

    private void startEdge(Service gateway) {
        for (var service : topology.all()) {
            if (service.isEdge()) {
                continue;
            }
            if (topology.isHere(service)) {
                edge.sibling(service.name(), (ServletWebServerApplicationContext) get(service));
            } else {
                edge.remote(service.name(), topology.addressOf(service));
            }
        }
        start(gateway);
    }

    private void start(Service service) {
        try (var inLogs = MDC.putCloseable("service", service.name())) {
            var context = new SpringApplicationBuilder(service.application())
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .registerShutdownHook(false)
                    .initializers(peers.contractsFor(service), service.isEdge() ? edge : joinFacts())
                    .run(settings.of(service));
            running.put(service.name(), context);
            peers.provide(service, context);
        }
    }

    private ApplicationContextInitializer<GenericApplicationContext> joinFacts() {
        return facts::join;
    }

    /** The edge first, so that no request finds those gone who answer it; then the facts, then the others. */
    @Override
    public void close() {
        stop(Service::isEdge);
        facts.leave();
        stop(service -> true);
        facts.close();
        edge.close();
    }

    private void stop(Predicate<Service> which) {
        for (var service : topology.here().reversed()) {
            var context = which.test(service) ? running.remove(service.name()) : null;
            if (context != null) {
                context.close();
            }
        }
    }
}
