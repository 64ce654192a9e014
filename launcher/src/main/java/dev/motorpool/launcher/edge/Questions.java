package dev.motorpool.launcher.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The rare questions that the gateway itself asks a service over HTTP. */
final class Questions {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final URI base;

    Questions(URI base) {
        this.base = base;
    }

    /** The answer of the health endpoint, whose status is 503 when the service is not well. */
    String health() {
        return get("/actuator/health", Duration.ofSeconds(2));
    }

    String openApi() {
        return get("/v3/api-docs", Duration.ofSeconds(10));
    }

    private String get(String path, Duration deadline) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(deadline)
                .header("Accept", "application/json")
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
