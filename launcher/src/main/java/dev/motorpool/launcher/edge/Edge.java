package dev.motorpool.launcher.edge;

import dev.motorpool.gateway.api.ServiceDocs;
import dev.motorpool.gateway.api.ServiceHealth;
import dev.motorpool.gateway.api.Upstream;
import dev.motorpool.gateway.api.Upstreams;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * What the gateway is given: the services of this installation, each in the way that it can be reached. Add them in the
 * order in which they are to be shown, then start the gateway with this as an initializer of its context.
 */
public final class Edge
        implements ApplicationContextInitializer<GenericApplicationContext>,
                Upstreams,
                ServiceHealth,
                ServiceDocs,
                AutoCloseable {

    private final Map<String, Neighbour> neighbours = new LinkedHashMap<>();

    /** A service that has been started in this JVM. */
    public Edge sibling(String service, ServletWebServerApplicationContext context) {
        neighbours.put(service, new Sibling(service, context));
        return this;
    }

    /**
     * A service elsewhere.
     *
     * @param base for example {@code http://booking:3004}
     */
    public Edge remote(String service, URI base) {
        neighbours.put(service, new Remote(service, base));
        return this;
    }

    @Override
    public void initialize(GenericApplicationContext gateway) {
        gateway.registerBean("edge", Edge.class, () -> this);
    }

    @Override
    public List<String> services() {
        return List.copyOf(neighbours.keySet());
    }

    @Override
    public Optional<Upstream> find(String service) {
        return Optional.ofNullable(neighbours.get(service)).map(Neighbour::upstream);
    }

    @Override
    public Map<String, Object> of(String service) {
        return get(service).health();
    }

    @Override
    public String openApi(String service) {
        return get(service).openApi();
    }

    @Override
    public void close() {
        neighbours.values().forEach(Neighbour::close);
    }

    private Neighbour get(String service) {
        var neighbour = neighbours.get(service);
        if (neighbour == null) {
            throw new NoSuchElementException(service);
        }
        return neighbour;
    }
}
