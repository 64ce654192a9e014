package dev.motorpool.launcher.peers;

import dev.motorpool.launcher.Service;
import dev.motorpool.launcher.Topology;
import dev.motorpool.platform.security.PeerSeal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Gives each service the contracts of the others: straight calls where they share this JVM, HTTP where they do not. */
public final class Peers {

    private final Topology topology;
    private final Map<String, ConfigurableApplicationContext> running = new ConcurrentHashMap<>();

    public Peers(Topology topology) {
        this.topology = topology;
    }

    /** Lets others call the service; calls before this are refused. */
    public void provide(Service service, ConfigurableApplicationContext context) {
        running.put(service.name(), context);
    }

    public ApplicationContextInitializer<GenericApplicationContext> contractsFor(Service caller) {
        return context -> topology.all().stream()
                .filter(peer -> !peer.name().equals(caller.name()))
                .forEach(peer -> peer.contracts().forEach(contract -> register(context, peer, contract)));
    }

    private <T> void register(GenericApplicationContext caller, Service peer, Class<T> contract) {
        caller.registerBean(contract, () -> client(caller, peer, contract));
    }

    private <T> T client(ApplicationContext caller, Service peer, Class<T> contract) {
        var calls = topology.isHere(peer)
                ? new DirectCalls(peer.name(), contract, running)
                : new HttpCalls(
                        peer.name(),
                        contract,
                        topology.addressOf(peer),
                        caller.getBean(JsonMapper.class),
                        caller.getBean(PeerSeal.class),
                        Breakers.of(peer.name()));
        return PeerCalls.proxy(contract, calls);
    }
}
