package dev.motorpool.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.PublicRoutes;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import dev.motorpool.platform.testing.ServiceTest;
import dev.motorpool.platform.testing.TestTokens;
import dev.motorpool.platform.web.PageRequest;
import jakarta.servlet.Filter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whoever refuses a request, the answer has one form: MVC, security, filters, the container. */
@ServiceTest(properties = {"spring.application.name=tiny", "spring.config.import=classpath:platform.yml"})
class EveryLayerTests {

    private static final String SECRET = "tiny_secret";

    @Autowired
    RestTestClient client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "GET,  /open/refused,            409, out-of-paint",
        "GET,  /open/bug,                500, internal-error",
        "GET,  /open/filter-bug,         500, internal-error",
        "GET,  /open/sql-bug,            500, internal-error",
        "GET,  /open/nowhere,            404, route-not-found",
        "GET,  /open/number/x,           400, validation-failed",
        "GET,  /open/page?limit=101,     400, validation-failed",
        "GET,  /open/page?page=0,        400, validation-failed",
        "GET,  /open/page?page=x,        400, validation-failed",
        "GET,  /open/whose?owner=x,      400, validation-failed",
        "GET,  /open/whose?owner=,       400, validation-failed",
        "GET,  /open/parameter,          400, malformed-request",
        "GET,  /open/parameter?size=11,  400, validation-failed",
        "POST, /open/refused,            405, method-not-allowed",
        "GET,  /open/caller,             401, unauthenticated",
        "GET,  /closed,                  401, unauthenticated",
        "GET,  /nowhere,                 401, unauthenticated",
        "GET,  /error,                   404, route-not-found",
    })
    void every_refusal_is_a_problem(HttpMethod method, URI path, int status, String code) {
        isProblem(client.method(method).uri(path).exchange(), status, code);
    }

    /** An id is one parameter: its parts are none, and cannot call its constructor with nothing. */
    @ParameterizedTest
    @CsvSource({
        "/open/whose?owner.value=, nobody",
        "/open/whose?owner.value=x, nobody",
        "/open/whose?owner=11111111-2222-4333-8444-555555555555, 11111111-2222-4333-8444-555555555555",
    })
    void an_id_in_a_query_is_one_value(URI path, String owner) {
        client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo(owner);
    }

    @Test
    void an_id_in_a_query_is_described_as_one_value() {
        client.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectBody()
                .jsonPath("$.paths['/open/whose'].get.parameters[*].name")
                .isEqualTo("owner")
                .jsonPath("$.paths['/open/whose'].get.parameters[0].schema.format")
                .isEqualTo("uuid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; malformed-body; ''",
                "{; malformed-body; ''",
                "[]; malformed-body; ''",
                "{\"name\": \"\"}; validation-failed; name",
                "{\"name\": {}}; validation-failed; name",
                "{\"name\": \"a\", \"rooms\": [{\"doors\": \"x\"}]}; validation-failed; rooms[0].doors",
                "{\"name\": \"a\", \"rooms\": [{\"doors\": 11}]}; validation-failed; rooms[0].doors",
                "{\"name\": \"a\", \"roles\": [\"king\"]}; validation-failed; roles[0]",
                "{\"name\": \"a\", \"owner\": 7}; validation-failed; owner",
                "{\"name\": \"a\", \"since\": \"soon\"}; validation-failed; since",
            })
    void a_bad_body_is_told_by_field(String body, String code, String field) {
        var answer = client.post()
                .uri("/open/body")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
        var told = isProblem(answer, 400, code);
        if (!field.isEmpty()) {
            assertThat(told).contains("\"errors\":[{\"field\":\"" + field + "\",");
        }
    }

    @Test
    void is_a_problem_for_those_too_who_do_not_take_json() {
        isProblem(get("/open/refused", HttpHeaders.ACCEPT, "text/html"), 409, "out-of-paint");
        isProblem(get("/open/page", HttpHeaders.ACCEPT, "image/png"), 406, "not-acceptable");
        isProblem(get("/closed", HttpHeaders.ACCEPT, "text/html"), 401, "unauthenticated");
        var sent = client.post().uri("/open/body").contentType(MediaType.TEXT_PLAIN);
        isProblem(sent.body("{}").exchange(), 415, "unsupported-media-type");
    }

    @Test
    void the_wrong_role_is_forbidden() {
        var customer = TestTokens.bearer(TestTokens.someone(Role.CUSTOMER));
        isProblem(get("/closed", HttpHeaders.AUTHORIZATION, customer), 403, "forbidden");
        isProblem(get("/internal/tiny", HttpHeaders.AUTHORIZATION, customer), 403, "forbidden");
    }

    static Stream<String> badTokens() {
        var admin = TestTokens.someone(Role.ADMIN);
        var key = TestTokens.newKey();
        var good = TestTokens.bearer(admin);
        return Stream.of(
                "Bearer x",
                "Bearer " + "x".repeat(5000),
                TestTokens.bearer(admin, key, claims -> claims),
                good.substring(0, good.lastIndexOf('.') + 1),
                good.substring(0, good.lastIndexOf('.')) + ".AAAA",
                "Bearer eyJhbGciOiJub25lIn0." + good.split("\\.")[1] + ".",
                TestTokens.spoilt(admin, claims -> claims.issuer("somebody")),
                TestTokens.spoilt(admin, claims -> claims.audience("somewhere")),
                TestTokens.spoilt(
                        admin,
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(60)))),
                TestTokens.spoilt(
                        admin,
                        claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(60)))));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void a_bad_token_is_refused_everywhere_even_where_none_is_needed(String token) {
        isProblem(get("/closed", HttpHeaders.AUTHORIZATION, token), 401, "invalid-token");
        isProblem(get("/open/refused", HttpHeaders.AUTHORIZATION, token), 401, "invalid-token");
    }

    @Test
    void a_good_token_is_taken_whatever_case_its_scheme_is_in() {
        var admin = TestTokens.bearer(TestTokens.someone(Role.ADMIN));
        get("/closed", HttpHeaders.AUTHORIZATION, admin).expectStatus().isOk();
        get("/closed", HttpHeaders.AUTHORIZATION, admin.replace("Bearer", "bEARER"))
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /open/../closed HTTP/1.1\r\nHost: a\r\n",
                "GET /open//refused HTTP/1.1\r\nHost: a\r\n",
                "GET /open/%2e%2e/closed HTTP/1.1\r\nHost: a\r\n",
                "GET /open/refused;a=b HTTP/1.1\r\nHost: a\r\n",
                "GET /open/%00 HTTP/1.1\r\nHost: a\r\n",
                "GET /open/<refused> HTTP/1.1\r\nHost: a\r\n",
                "GET /open/refused HTTP/9\r\nHost: a\r\n",
                "GET /open/refused HTTP/1.1\r\n",
                "GET /open/refused HTTP/1.1\r\nHost: a\r\nHost: b\r\n",
                "G@T /open/refused HTTP/1.1\r\nHost: a\r\n",
                "TRACE /open/refused HTTP/1.1\r\nHost: a\r\n",
            })
    void a_malformed_request_gets_a_problem_from_whoever_notices(String head) throws IOException {
        var answer = raw(head);
        assertThat(answer).matches("(?s)HTTP/1\\.1 (4\\d\\d|505) .*");
        assertThat(answer.toLowerCase(java.util.Locale.ROOT)).contains("content-type: application/problem+json");
        assertThat(answer).contains("\"code\":", "\"requestId\":", "\"timestamp\":");
        assertThat(answer).doesNotContainIgnoringCase("tomcat", "exception", "<html");
    }

    @Test
    void more_headers_than_the_server_reads_are_a_problem() throws IOException {
        assertThat(raw("GET /open/refused HTTP/1.1\r\nHost: a\r\nX-Long: " + "x".repeat(20_000) + "\r\n"))
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json");
    }

    @Test
    void what_holds_a_lock_for_too_long_makes_others_come_again() {
        transaction.executeWithoutResult(tx -> {
            jdbc.sql("select pg_advisory_xact_lock(77)").query((row, n) -> n).list();
            isProblem(get("/open/locked"), 503, "try-again");
        });
        get("/open/locked").expectStatus().isOk();
    }

    @Test
    void a_statement_that_takes_too_long_makes_its_caller_come_again() {
        var answer = get("/open/slow");
        answer.expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "1");
        isProblem(answer, 503, "try-again");
    }

    @Test
    void a_request_keeps_its_id_in_header_and_problem_when_that_is_harmless() {
        assertThat(isProblem(get("/open/refused", "X-Request-Id", "edge-1.a_B"), 409, "out-of-paint"))
                .contains("\"requestId\":\"edge-1.a_B\"");
        for (var bad : List.of("a b", "a\"b", "x".repeat(65), "${jndi:x}")) {
            assertThat(isProblem(get("/open/refused", "X-Request-Id", bad), 409, "out-of-paint"))
                    .doesNotContain(bad);
        }
    }

    private ResponseSpec get(String path, String... header) {
        var request = client.get().uri(path);
        return (header.length == 0 ? request : request.header(header[0], header[1])).exchange();
    }

    /** Returns the body. */
    private static String isProblem(ResponseSpec answer, int status, String code) {
        var body = answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.type")
                .isEqualTo("urn:motorpool:problem:" + code)
                .jsonPath("$.title")
                .isNotEmpty()
                .jsonPath("$.timestamp")
                .value(time -> Instant.parse(String.valueOf(time)))
                .jsonPath("$.instance")
                .isNotEmpty()
                .returnResult();
        var text = new String(body.getResponseBodyContent(), StandardCharsets.UTF_8);
        assertThat(text).contains("\"requestId\":\"" + body.getResponseHeaders().getFirst("X-Request-Id") + '"');
        assertThat(text).doesNotContain(SECRET, "Exception", "dev.motorpool", "java.", "select");
        return text;
    }

    private String raw(String head) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(Routes.class)
    static class Tiny {

        @Bean
        PublicRoutes publicRoutes() {
            return PublicRoutes.of("GET /open/**", "POST /open/**");
        }

        @Bean
        Filter bug() {
            return (request, response, chain) -> {
                if (((jakarta.servlet.http.HttpServletRequest) request)
                        .getRequestURI()
                        .equals("/open/filter-bug")) {
                    throw new IllegalStateException(SECRET);
                }
                chain.doFilter(request, response);
            };
        }
    }

    record House(
            @NotBlank String name,
            @Nullable List<@Valid Room> rooms,
            @Nullable List<Role> roles,
            @Nullable UUID owner,
            @Nullable Instant since) {}

    record Room(@Max(10) int doors) {}

    record Whose(@Nullable UserId owner) {}

    @RestController
    record Routes(JdbcClient jdbc, TransactionOperations transaction) {

        @GetMapping("/open/refused")
        void refused() {
            throw new Problem(org.springframework.http.HttpStatus.CONFLICT, "out-of-paint", "There is no paint.");
        }

        @GetMapping("/open/bug")
        void bug() throws SQLException {
            throw new SQLException(SECRET);
        }

        @GetMapping("/open/sql-bug")
        Integer sqlBug() {
            return jdbc.sql("select " + SECRET).query(Integer.class).single();
        }

        @GetMapping("/open/number/{number}")
        int number(@PathVariable int number) {
            return number;
        }

        @GetMapping("/open/page")
        PageRequest page(@Valid PageRequest page) {
            return page;
        }

        @GetMapping("/open/whose")
        String whose(@ParameterObject Whose whose) {
            return whose.owner() == null ? "nobody" : whose.owner().toString();
        }

        @GetMapping("/open/parameter")
        int parameter(@RequestParam @Max(10) int size) {
            return size;
        }

        @PostMapping("/open/body")
        House body(@Valid @RequestBody House house) {
            return house;
        }

        @GetMapping("/open/caller")
        String caller(Caller caller) {
            return caller.email();
        }

        @GetMapping("/open/locked")
        void locked() {
            run("set local lock_timeout = '50ms'", "select pg_advisory_xact_lock(77)");
        }

        @GetMapping("/open/slow")
        void slow() {
            run("set local statement_timeout = '50ms'", "select pg_sleep(30)");
        }

        @GetMapping("/closed")
        String closed(Caller caller) {
            caller.mustBeAny(Role.ADMIN);
            return caller.email();
        }

        private void run(String setting, String query) {
            transaction.executeWithoutResult(tx -> {
                jdbc.sql(setting).update();
                jdbc.sql(query).query((row, n) -> n).list();
            });
        }
    }
}
