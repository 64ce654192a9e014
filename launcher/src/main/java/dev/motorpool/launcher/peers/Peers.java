package dev.motorpool.launcher.peers;

import dev.motorpool.launcher.Service;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Gives each service the contracts of the others: straight calls where they share this JVM, HTTP where they do not. */
public final class Peers {

    private final List<Service> all;
    private final List<Service> here;
    private final Function<Service, URI> addresses;
    private final Map<String, ConfigurableApplicationContext> running = new ConcurrentHashMap<>();

    /**
     * @param addresses of the services that are not in this JVM
     */
    public Peers(List<Service> all, List<Service> here, Function<Service, URI> addresses) {
        this.all = all;
        this.here = here;
        this.addresses = addresses;
    }

    /** Lets others call the service; calls before this are refused. */
    public void provide(Service service, ConfigurableApplicationContext context) {
        running.put(service.name(), context);
    }

    public ApplicationContextInitializer<GenericApplicationContext> contractsFor(Service caller) {
        return context -> all.stream()
                .filter(peer -> !peer.name().equals(caller.name()))
                .forEach(peer -> peer.contracts().forEach(contract -> register(context, peer, contract)));
    }

    private <T> void register(GenericApplicationContext caller, Service peer, Class<T> contract) {
        caller.registerBean(contract, () -> client(caller, peer, contract));
    }

    private <T> T client(ApplicationContext caller, Service peer, Class<T> contract) {
        var calls = here.stream().anyMatch(service -> service.name().equals(peer.name()))
                ? new DirectCalls(peer.name(), contract, running)
                : new HttpCalls(peer.name(), contract, addresses.apply(peer), caller.getBean(JsonMapper.class));
        return PeerCalls.proxy(contract, calls);
    }
}
