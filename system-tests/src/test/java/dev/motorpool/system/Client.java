package dev.motorpool.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the edge as any program would. */
public final class Client {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public record Answer(int status, String contentType, String text) {

        public JsonNode json() {
            return JSON.readTree(text);
        }

        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("expected %d, got %d: %s".formatted(wanted, status, text));
            }
            return this;
        }
    }

    private final String address;
    private final String token;
    private final String idempotencyKey;

    Client(String address) {
        this(address, "", "");
    }

    private Client(String address, String token, String idempotencyKey) {
        this.address = address;
        this.token = token;
        this.idempotencyKey = idempotencyKey;
    }

    public Client with(String accessToken) {
        return new Client(address, accessToken, idempotencyKey);
    }

    /** The same client; what it sends may be sent again without happening twice. */
    public Client repeating(String key) {
        return new Client(address, token, key);
    }

    /** A new person, signed up and signed in. */
    public Client signUp(String email) throws Exception {
        var answer = post("/auth/signup", """
                {"email":"%s","password":"correct horse 7","name":"Jo Renter"}
                """.formatted(email)).expect(201);
        return with(answer.json().get("accessToken").asString());
    }

    /** Whoever can read the data folder has this key. */
    Client asOperator(String key) throws IOException, InterruptedException {
        var answer = post("/auth/operator", "{\"key\":\"%s\"}".formatted(key)).expect(200);
        return with(answer.json().get("accessToken").asString());
    }

    boolean isHealthy() {
        return answers("/health", 200);
    }

    boolean answers(String path, int status) {
        try {
            return get(path).status() == status;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, null);
    }

    public Answer post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, json);
    }

    Answer send(String method, String path, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!idempotencyKey.isEmpty()) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
        var type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(response.statusCode(), type, response.body());
    }
}
