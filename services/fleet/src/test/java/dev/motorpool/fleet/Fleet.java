package dev.motorpool.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.fleet.api.CarView;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What tests do with the service over and over. */
@TestComponent
public record Fleet(RestTestClient client, JdbcClient jdbc) {

    public static final String MANAGER = TestTokens.bearer(TestTokens.someone(Role.FLEET_MANAGER));
    public static final String ADMIN = TestTokens.bearer(TestTokens.someone(Role.ADMIN));
    public static final String CUSTOMER = TestTokens.bearer(TestTokens.someone(Role.CUSTOMER, Role.AGENT));

    public static final String CAR = """
            {"brand": "Toyota", "model": "Prius", "year": 2022, "fuelType": "hybrid", "pricePerDay": 35.5,
             "latitude": 47.6, "longitude": -122.3%s}
            """;

    public void clear() {
        jdbc.sql("delete from outbox").update();
        jdbc.sql("delete from car").update();
        jdbc.sql("delete from branch").update();
        jdbc.sql("delete from import_line").update();
    }

    /** A branch in Seattle unless the fields, which come last and win, say otherwise. */
    public String branch(String code, String fields) {
        var body = """
                {"name": "Seattle", "code": "%s", "city": "Seattle", "region": "WA", "country": "US",
                 "timeZone": "America/Los_Angeles", "latitude": 47.6, "longitude": -122.3%s}
                """.formatted(code, fields);
        return (String) post("/branches", body, MANAGER)
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("id");
    }

    public CarView car(String fields) {
        return post("/cars", CAR.formatted(fields), MANAGER)
                .expectStatus()
                .isCreated()
                .expectBody(CarView.class)
                .returnResult()
                .getResponseBody();
    }

    public RestTestClient.ResponseSpec post(String path, String body, String token) {
        return client.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, token)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public RestTestClient.ResponseSpec put(String path, String body, String token) {
        return client.put()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, token)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public RestTestClient.ResponseSpec patch(String path, String body) {
        return client.patch()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, MANAGER)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public RestTestClient.ResponseSpec importCsv(String query, byte[] csv, String token) {
        return client.post()
                .uri("/cars/import" + query)
                .header(HttpHeaders.AUTHORIZATION, token)
                .contentType(MediaType.parseMediaType("text/csv"))
                .body(csv)
                .exchange();
    }

    public RestTestClient.ResponseSpec delete(String path, String token) {
        return client.delete()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, token)
                .exchange();
    }

    public RestTestClient.ResponseSpec get(String path, Object... values) {
        return client.get().uri(path, values).exchange();
    }

    public RestTestClient.ResponseSpec getAs(String token, String path) {
        return client.get().uri(path).header(HttpHeaders.AUTHORIZATION, token).exchange();
    }

    public static RestTestClient.ResponseSpec refused(
            RestTestClient.ResponseSpec answer, HttpStatus status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
        return answer;
    }

    /** The versions of the car that the outbox tells of, in order. */
    public List<Long> told(Object carId) {
        return jdbc.sql("""
                select cast(data -> 'car' ->> 'version' as bigint) from outbox
                 where key = :key and type = 'CarChanged' order by position
                """).param("key", carId.toString()).query(Long.class).list();
    }

    public long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** How many facts of cars there are to tell. */
    public long carFacts() {
        return jdbc.sql("select count(*) from outbox where type = 'CarChanged'")
                .query(Long.class)
                .single();
    }

    public void nothingTold() {
        assertThat(carFacts()).isZero();
    }

    public static String unknownId() {
        return UUID.randomUUID().toString();
    }
}
