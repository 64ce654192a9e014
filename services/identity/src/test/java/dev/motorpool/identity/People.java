package dev.motorpool.identity;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What people do, over HTTP. */
public class People {

    public static final String PASSWORD = "correct horse";
    public static final String OPERATOR_KEY = "test-operator-key-test-operator-key";

    private final RestTestClient http;

    public People(RestTestClient http) {
        this.http = http;
    }

    public static String someEmail() {
        return UUID.randomUUID() + "@example.com";
    }

    /** Signs somebody up and gives the whole answer. */
    public JsonNode somebody() {
        return somebody(someEmail());
    }

    public JsonNode somebody(String email) {
        return json(post("/auth/signup", Map.of("email", email, "password", PASSWORD, "name", "Ann")), 201);
    }

    public String operator() {
        return json(post("/auth/operator", Map.of("key", OPERATOR_KEY)), 200)
                .path("accessToken")
                .asString();
    }

    public ResponseSpec logIn(String email, String password) {
        return post("/auth/login", Map.of("email", email, "password", password));
    }

    public ResponseSpec refresh(String refreshToken) {
        return post("/auth/refresh", Map.of("refreshToken", refreshToken));
    }

    public ResponseSpec post(String path, Object body) {
        return send(HttpMethod.POST, path, null, body);
    }

    public ResponseSpec get(String path, String token, Object... variables) {
        return http.get().uri(path, variables).headers(bearer(token)).exchange();
    }

    public ResponseSpec send(HttpMethod method, String path, String token, Object body) {
        return http.method(method)
                .uri(path)
                .headers(bearer(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public static JsonNode json(ResponseSpec answer, int status) {
        answer.expectStatus().isEqualTo(status);
        return answer.returnResult(JsonNode.class).getResponseBody();
    }

    /** The code of a refusal, which must be a complete problem. */
    public static String refusal(ResponseSpec answer, int status) {
        answer.expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        var problem = json(answer, status);
        if (problem.path("status").asInt() != status || !problem.has("requestId")) {
            throw new AssertionError("not a complete problem: " + problem);
        }
        return problem.path("code").asString();
    }

    private static java.util.function.Consumer<HttpHeaders> bearer(String token) {
        return headers -> {
            if (token != null) {
                headers.setBearerAuth(token);
            }
        };
    }
}
