package dev.motorpool.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Sends JSON over HTTP; only what OpenSearch and Elasticsearch understand alike is sent. */
final class Cluster implements AutoCloseable {

    private final ClusterSettings settings;
    private final JsonMapper json;
    private final HttpClient http;

    Cluster(ClusterSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connect())
                .build();
    }

    /**
     * @throws Refused when the cluster answers with an error
     * @throws UncheckedIOException when it does not answer
     */
    JsonNode read(String method, String path, @Nullable Object body) {
        return send(method, path, body == null ? null : json.writeValueAsString(body), settings.read());
    }

    JsonNode write(String method, String path, @Nullable Object body) {
        var text = body == null || body instanceof String ? (String) body : json.writeValueAsString(body);
        return send(method, path, text, settings.write());
    }

    private JsonNode send(String method, String path, @Nullable String body, Duration deadline) {
        var request = HttpRequest.newBuilder(URI.create(settings.address() + path))
                .timeout(deadline)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (settings.authorization() != null) {
            request.header("Authorization", settings.authorization());
        }
        var answer = exchange(request.build());
        var content = content(answer);
        if (answer.statusCode() >= 300) {
            throw new Refused(method + " " + path, answer.statusCode(), content);
        }
        return content;
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }

    /** A proxy in between may answer in another language. */
    private JsonNode content(HttpResponse<byte[]> answer) {
        try {
            return answer.body().length == 0 ? JsonNodeFactory.instance.objectNode() : json.readTree(answer.body());
        } catch (JacksonException e) {
            if (answer.statusCode() < 300) {
                throw new UncheckedIOException(new IOException("an answer that is no JSON", e));
            }
            return JsonNodeFactory.instance.objectNode();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
