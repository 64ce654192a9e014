package dev.motorpool.launcher.edge;

import dev.motorpool.gateway.api.Upstream;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A service in this JVM. */
final class Sibling implements Neighbour {

    private final ServletWebServerApplicationContext context;
    private final Upstream upstream;

    Sibling(String service, ServletWebServerApplicationContext context) {
        this.context = context;
        this.upstream = new WebSockets(service, this::address, new SiblingUpstream(context));
    }

    @Override
    public Upstream upstream() {
        return upstream;
    }

    @Override
    public Map<String, Object> health() {
        var health = context.getBean(HealthEndpoint.class).health();
        return context.getBean(JsonMapper.class).convertValue(health, new TypeReference<Map<String, Object>>() {});
    }

    /** springdoc makes its document from a request only, so it is asked with one. */
    @Override
    public String openApi() {
        return new Questions(address()).openApi();
    }

    private URI address() {
        var server = context.getWebServer();
        if (server == null) {
            throw new IllegalStateException("no web server");
        }
        return URI.create("http://localhost:" + server.getPort());
    }
}
