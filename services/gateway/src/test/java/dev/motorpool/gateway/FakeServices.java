package dev.motorpool.gateway;

import dev.motorpool.gateway.api.ServiceDocs;
import dev.motorpool.gateway.api.ServiceHealth;
import dev.motorpool.gateway.api.Upstream;
import dev.motorpool.gateway.api.Upstreams;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Services that answer with what they were sent. Analytics, payment and notification are not installed. */
@TestConfiguration(proxyBeanMethods = false)
public class FakeServices {

    public static final Map<String, Object> UP =
            Map.of("status", "UP", "components", Map.of("db", Map.of("status", "UP"), "ping", Map.of("status", "UP")));

    private static final List<String> INSTALLED = List.of("identity", "fleet", "search", "booking");

    @Bean
    Upstreams upstreams(JsonMapper json) {
        return new Upstreams() {
            @Override
            public List<String> services() {
                return INSTALLED;
            }

            @Override
            public Optional<Upstream> find(String service) {
                return INSTALLED.contains(service)
                        ? Optional.of((request, response) -> echo(service, request, response, json))
                        : Optional.empty();
            }
        };
    }

    private static void echo(String service, HttpServletRequest request, HttpServletResponse response, JsonMapper json)
            throws IOException {
        var headers = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name, Collections.list(request.getHeaders(name))));
        var body = request.getInputStream().readAllBytes();
        response.setContentType("application/json");
        json.writeValue(
                response.getOutputStream(),
                Map.of(
                        "service", service,
                        "method", request.getMethod(),
                        "uri", request.getRequestURI(),
                        "url", request.getRequestURL().toString(),
                        "remoteAddr", request.getRemoteAddr(),
                        "secure", request.isSecure(),
                        "bodyLength", body.length,
                        "headers", headers));
    }

    @Bean
    Answers answers() {
        return new Answers(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    @Bean
    ServiceHealth serviceHealth(Answers answers) {
        return service -> answers.health().getOrDefault(service, () -> UP).get();
    }

    @Bean
    ServiceDocs serviceDocs(Answers answers) {
        return service -> {
            var document = answers.docs().get(service);
            if (document == null) {
                throw new IllegalStateException("connection refused");
            }
            return document;
        };
    }

    /** What services say of themselves; a test may change it. */
    public record Answers(
            Map<String, java.util.function.Supplier<Map<String, Object>>> health, Map<String, String> docs) {}
}
