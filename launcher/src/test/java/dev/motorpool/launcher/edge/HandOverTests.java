package dev.motorpool.launcher.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a client sees must not depend on the way: {@code /cars} is handed over in the JVM, {@code /search} over HTTP. */
class HandOverTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final String FORM = """
            --frontier\r
            Content-Disposition: form-data; name="title"\r
            \r
            A car\r
            --frontier\r
            Content-Disposition: form-data; name="file"; filename="car.txt"\r
            Content-Type: text/plain\r
            \r
            0123456789\r
            --frontier--\r
            """;

    @ParameterizedTest
    @CsvSource({
        "/open/light, 200",
        "/open/deferred, 200",
        "/open/callable, 200",
        "/open/fails, 500",
        "/open/deferred-fails, 500",
        "/open/filter-fails, 500",
        "/open/sends-error, 409",
        "/open/filter-refuses, 410",
        "/open/never, 503",
        "/open/nothing, 404",
        "/mine, 401"
    })
    void answers_alike_in_both_ways(String path, int status) throws Exception {
        var direct = body(get(TwoWays.servicePort(), "/cars" + path));
        for (var way : new String[] {"/cars", "/search", "/api/cars"}) {
            var answer = get(TwoWays.gatewayPort(), way + path);
            assertThat(answer.statusCode()).as(way).isEqualTo(status);
            assertThat(answer.body()).doesNotContain("secret");
            assertThat(body(answer)).as(way).isEqualTo(direct);
            if (status >= 400) {
                assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                        .startsWith("application/problem+json");
                assertThat(json(answer).path("requestId").asString())
                        .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cars", "/search"})
    void streams_events_and_long_answers(String way) throws Exception {
        var events = get(TwoWays.gatewayPort(), way + "/open/events");
        assertThat(events.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(events.body()).contains("id:1\ndata:event 1", "id:3\ndata:event 3");
        assertThat(get(TwoWays.gatewayPort(), way + "/open/stream").body()).hasSize(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cars", "/search"})
    void passes_bodies_on(String way) throws Exception {
        var json = send(
                "POST",
                way + "/open/echo",
                BodyPublishers.ofString("{\"a\":\"ü\"}"),
                "Content-Type",
                "application/json");
        assertThat(json.body()).isEqualTo("{\"a\":\"ü\"}");
        var form = send(
                "POST",
                way + "/open/upload",
                BodyPublishers.ofString(FORM),
                "Content-Type",
                "multipart/form-data; boundary=frontier");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(json(form).path("name").asString()).isEqualTo("car.txt");
        assertThat(json(form).path("size").asInt()).isEqualTo(10);
        assertThat(json(form).path("title").asString()).isEqualTo("A car");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cars", "/search"})
    void cuts_off_a_body_that_does_not_say_how_long_it_is(String way) throws Exception {
        var token = TestTokens.bearer(TestTokens.someone(Role.CUSTOMER));
        var allowed = send(
                "PUT",
                way + "/mine/raw",
                chunked(1 << 20),
                "Authorization",
                token,
                "Content-Type",
                "application/octet-stream");
        assertThat(json(allowed).path("length").asInt()).isEqualTo(1 << 20);
        var refused = send(
                "PUT",
                way + "/mine/raw",
                chunked((1 << 20) + 1),
                "Authorization",
                token,
                "Content-Type",
                "application/octet-stream");
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(json(refused).path("code").asString()).isEqualTo("body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cars", "/search"})
    void refuses_broken_json_in_the_service(String way) throws Exception {
        var answer = send("POST", way + "/open/echo", BodyPublishers.ofString("{"), "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").asString()).isEqualTo("malformed-body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cars", "/search"})
    void gives_the_service_a_clean_request(String way) throws Exception {
        var answer = send(
                "GET",
                "/api" + way + "/open/seen?q=a%20b&x=1",
                BodyPublishers.noBody(),
                "X-Request-Id",
                "trace-1",
                "X-Forwarded-For",
                "6.6.6.6",
                "X-Forwarded-Host",
                "evil.example.com");
        var seen = json(answer);
        assertThat(seen.path("uri").asString()).isEqualTo(way + "/open/seen");
        assertThat(seen.path("query").asString()).isEqualTo("q=a%20b&x=1");
        assertThat(seen.path("headers").path("x-request-id").asString()).isEqualTo("trace-1");
        assertThat(seen.path("headers").path("x-forwarded-for").asString()).isEqualTo("127.0.0.1");
        assertThat(seen.path("headers").path("x-forwarded-host").asString()).startsWith("localhost:");
        assertThat(seen.path("logContext").path("service").asString()).isEqualTo("tiny");
        assertThat(seen.path("authentication").asString()).isEqualTo("anonymousUser");
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("trace-1");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cars", "/search"})
    void lets_the_service_know_its_caller_and_nobody_elses(String way) throws Exception {
        for (var i = 0; i < 20; i++) {
            var someone = TestTokens.someone(Role.CUSTOMER);
            var mine = send("GET", way + "/mine", BodyPublishers.noBody(), "Authorization", TestTokens.bearer(someone));
            assertThat(json(mine).path("id").asString()).isEqualTo(someone.id().toString());
            assertThat(get(TwoWays.gatewayPort(), way + "/mine").statusCode()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cars", "/search"})
    void answers_a_head_request_without_a_body(String way) throws Exception {
        var answer = send("HEAD", way + "/open/light", BodyPublishers.noBody());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void says_that_a_service_cannot_be_reached() throws Exception {
        var answer = get(TwoWays.gatewayPort(), "/bookings");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(json(answer).path("code").asString()).isEqualTo("service-unreachable");
    }

    @Test
    void asks_each_service_for_its_health_and_its_routes() throws Exception {
        var health = json(get(TwoWays.gatewayPort(), "/health")).path("services");
        assertThat(health.path("fleet").path("status").asString()).isEqualTo("ok");
        assertThat(health.path("search").path("status").asString()).isEqualTo("ok");
        assertThat(health.path("booking").path("status").asString()).isEqualTo("unreachable");
        var docs = json(get(TwoWays.gatewayPort(), "/docs/openapi.json"));
        assertThat(docs.path("paths").propertyNames()).contains("/cars/open/light");
    }

    private static BodyPublisher chunked(int size) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(
                Stream.of(new byte[size - 1], new byte[1]).toList()));
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(uri(port, path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(TwoWays.gatewayPort(), path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static URI uri(int port, String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** The body without what differs from one request to the next. */
    private static JsonNode body(HttpResponse<String> answer) {
        var body = (ObjectNode) JsonMapper.shared().readTree(answer.body().replace("/search", "/cars"));
        return body.without(List.of("timestamp", "requestId", "instance"));
    }
}
