package dev.motorpool.launcher.client;

import dev.motorpool.launcher.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** HTTP to one address of a running system, as its operator. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI address;
    private final String token;

    private Api(HttpClient http, URI address, String token) {
        this.http = http;
        this.address = address;
        this.token = token;
    }

    /**
     * Logs in with the key that lies in the data folder.
     *
     * @throws Failure when nothing answers there, or it does not know the key
     */
    public static Api logIn(URI address, String operatorKey) {
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        var answer = new Api(http, address, "").post("/auth/operator", Map.of("key", operatorKey));
        if (answer.status() == 401) {
            throw new Failure(
                    "The system at %s has another operator key; let --data name its data folder.".formatted(address));
        }
        var token = answer.orFail("log in").path("accessToken").asString("");
        return new Api(http, address, token);
    }

    /** The same operator at another address. */
    public Api at(URI other) {
        return new Api(http, other, token);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        var json = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        return send(request(path).header("Content-Type", "application/json").POST(json));
    }

    public Answer postCsv(String path, byte[] csv) {
        return send(request(path).header("Content-Type", "text/csv").POST(BodyPublishers.ofByteArray(csv)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(DEADLINE);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder builder) {
        var request = builder.header("Accept", "application/json").build();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            var body = response.body().length == 0 ? JSON.nullNode() : JSON.readTree(response.body());
            var wait = response.headers().firstValueAsLong("Retry-After").orElse(1);
            return new Answer(response.statusCode(), body, Duration.ofSeconds(wait));
        } catch (IOException e) {
            throw new Failure("Nothing answers at %s; is motorpool running there?".formatted(address), e);
        } catch (JacksonException e) {
            throw new Failure("What answers at %s is not motorpool.".formatted(address), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }
}
