package dev.motorpool.booking.reservation;

import static dev.motorpool.platform.testing.TestTokens.bearer;
import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people do at the counter, in a word each: through HTTP, as they would. */
@TestComponent
public class Desk {

    public final Caller customer = someone(Role.CUSTOMER);
    public final Caller agent = someone(Role.AGENT);
    public final Caller manager = someone(Role.FLEET_MANAGER);

    private final RestTestClient http;
    private final BookingDesk desk;
    private final BookingService bookings;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Desk(RestTestClient http, BookingDesk desk, BookingService bookings, JdbcClient jdbc, JsonMapper json) {
        this.http = http;
        this.desk = desk;
        this.bookings = bookings;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What came back: its status and body. */
    public record Answer(int status, JsonNode body) {

        public String code() {
            return body.path("code").asString("");
        }

        public String text(String field) {
            return body.path(field).asString("");
        }
    }

    public BookingView confirmed(CarId car, Instant pickup, Duration length) {
        var wish = new BookCar(car, pickup, pickup.plus(length), null);
        return bookings.confirm(desk.book(wish, null, customer).booking().id(), agent);
    }

    public BookingView held(CarId car, Instant pickup, Duration length) {
        return desk.book(new BookCar(car, pickup, pickup.plus(length), null), null, customer)
                .booking();
    }

    public BookingView get(BookingId id) {
        return bookings.get(id, agent);
    }

    public Answer post(Caller caller, String path, Object body) {
        var request = http.post()
                .uri(path)
                .header("Authorization", bearer(caller))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
        return answer(request.exchange());
    }

    public Answer put(Caller caller, String path, Object body) {
        var request = http.put()
                .uri(path)
                .header("Authorization", bearer(caller))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
        return answer(request.exchange());
    }

    public Answer patch(Caller caller, String path, Object body) {
        var request = http.patch()
                .uri(path)
                .header("Authorization", bearer(caller))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
        return answer(request.exchange());
    }

    public Answer get(Caller caller, String path) {
        return answer(
                http.get().uri(path).header("Authorization", bearer(caller)).exchange());
    }

    private Answer answer(RestTestClient.ResponseSpec response) {
        var result = response.expectBody(String.class).returnResult();
        var body = result.getResponseBody();
        assertThat(result.getStatus().is5xxServerError()).as(body).isFalse();
        return new Answer(result.getStatus().value(), json.readTree(body == null ? "null" : body));
    }

    /** The facts that were told of a booking, in order. */
    public List<String> facts(BookingId id) {
        return jdbc.sql("select kind from booking_event where booking_id = :id and kind <> 'Moved' order by version")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    /** What the latest fact of that type says; it may have been relayed already, if anybody listens. */
    public JsonNode fact(BookingId id, String type) {
        return json.readTree(
                jdbc.sql("select data from outbox where key = :key and type = :type order by position desc limit 1")
                        .param("key", id.toString())
                        .param("type", type)
                        .query(String.class)
                        .single());
    }
}
