package dev.motorpool.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What people do with the system, and what must happen whichever way its services run. */
abstract class Journeys {

    private static final Instant PICKUP =
            Instant.now().plus(Duration.ofDays(40)).truncatedTo(ChronoUnit.HOURS);
    private static final Instant DROPOFF = PICKUP.plus(Duration.ofDays(3));
    static final String DATES = "&pickupTime=%s&dropoffTime=%s".formatted(PICKUP, DROPOFF);

    /** Where the system under test is; it has a fleet of twenty cars or more. */
    abstract Installation system();

    @Test
    void a_renter_finds_a_car_books_it_and_nobody_else_gets_it() throws Exception {
        var renter = system().client().signUp(newEmail());
        var car = fleet(renter, DATES).get(0);
        var wish = wish(car.get("id").asString());

        var booking = renter.post("/bookings", wish).expect(201).json();
        assertThat(booking.get("totalPrice").decimalValue())
                .isEqualByComparingTo(car.get("totalPrice").decimalValue());
        var id = booking.get("id").asString();
        assertThat(renter.get("/bookings/" + id).expect(200).json()).isEqualTo(booking);

        var rival = system().client().signUp(newEmail());
        var refusal = rival.post("/bookings", wish).expect(409);
        assertThat(refusal.contentType()).startsWith("application/problem+json");
        assertThat(refusal.json().get("code").asString()).isEqualTo("car-not-available");
        rival.get("/bookings/" + id).expect(404);

        awaitSearch(renter, car, false);
        renter.post("/bookings/" + id + "/cancel", "{\"reason\":\"plans changed\"}")
                .expect(200);
        awaitSearch(renter, car, true);
        rival.post("/bookings", wish).expect(201);
        assertThat(renter.get("/bookings?status=cancelled")
                        .expect(200)
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_renter_pays_a_held_booking_cancels_it_and_gets_the_money_back() throws Exception {
        var renter = system().client().signUp(newEmail());
        var car = fleet(renter, DATES).get(2);
        var booking = renter.post("/bookings", wish(car.get("id").asString()))
                .expect(201)
                .json();
        assertThat(booking.get("status").asString()).isEqualTo("held");
        var path = "/bookings/" + booking.get("id").asString();
        var due = await(renter, "/payments?bookingId=" + booking.get("id").asString(), "total", "1")
                .get("items")
                .get(0);
        assertThat(due.get("amount").decimalValue())
                .isEqualByComparingTo(booking.get("totalPrice").decimalValue());
        var payment = "/payments/" + due.get("id").asString();

        renter.post(payment + "/pay", card("4000000000000002")).expect(402);
        renter.post(payment + "/pay", card("4242424242424242")).expect(200);
        await(renter, path, "status", "confirmed");

        var refund = renter.get(path + "/cancellation").expect(200).json().get("refund");
        assertThat(refund.decimalValue()).isEqualByComparingTo(due.get("amount").decimalValue());
        renter.post(path + "/cancel", "{}").expect(200);
        await(renter, payment, "status", "refunded");
        system().client().signUp(newEmail()).get(payment).expect(404);
    }

    @Test
    void an_operator_imports_a_fleet_and_can_do_it_twice(@TempDir Path folder) throws Exception {
        var file = folder.resolve("fleet.csv");
        Files.writeString(file, """
                fuelType,rating,renterTripsTaken,locationcity,locationcountry,locationlatitude,locationlongitude,locationstate,ownerid,ratedaily,vehiclemake,vehiclemodel,vehicletype,vehicleyear
                ELECTRIC,5,13,Boise,US,43.61,-116.2,ID,1,135,Tesla,Model X,suv,2019
                GASOLINE,4.9,3,Boise,US,43.62,-116.21,ID,2,35,Toyota,Corolla,car,2018
                GASOLINE,4.9,3,Boise,US,943.62,-116.21,ID,3,35,Toyota,Corolla,car,2018
                """);
        var dryRun = system().command("import", "cars", file.toString(), "--dry-run");
        assertThat(dryRun).contains("4");
        assertThat(cars("Boise")).isZero();
        system().command("import", "cars", file.toString());
        system().command("import", "cars", file.toString());
        assertThat(cars("Boise")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET    | /search?lat=91&lng=0                              | 400
        GET    | /search?lat=NaN&lng=0                             | 400
        GET    | /search?lat=1                                     | 400
        GET    | /search?fuelType=steam                            | 400
        GET    | /search?page=0                                    | 400
        GET    | /search?limit=10000                               | 400
        GET    | /search?pickupTime=2020-01-01T00:00:00Z&dropoffTime=2020-01-02T00:00:00Z | 400
        GET    | /cars/17                                          | 400
        GET    | /cars/00000000-0000-0000-0000-000000000000        | 404
        GET    | /nowhere                                          | 404
        GET    | /internal/booking/occupying?limit=1               | 404
        GET    | /actuator/health                                  | 404
        GET    | /bookings                                         | 401
        POST   | /bookings                                         | 401
        GET    | /payments                                         | 401
        POST   | /payments/webhooks/sandbox                        | 400
        GET    | /internal/payment/payments?limit=1                | 404
        DELETE | /cars/00000000-0000-0000-0000-000000000000        | 401
        """)
    void bad_input_gets_a_clear_refusal(String method, String path, int status) throws Exception {
        var answer = system().client().send(method, path, null).expect(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isNotBlank();
        assertThat(answer.json().get("requestId").asString()).isNotBlank();
    }

    @Test
    void a_wrong_method_is_told_which_are_right() throws Exception {
        var answer = system().client()
                .signUp(newEmail())
                .send("PATCH", "/search", null)
                .expect(405);
        assertThat(answer.json().get("code").asString()).isEqualTo("method-not-allowed");
    }

    @Test
    void documents_all_services_in_one_place() throws Exception {
        var paths =
                system().client().get("/docs/openapi.json").expect(200).json().get("paths");
        assertThat(paths.propertyNames()).contains("/auth/login", "/cars", "/search", "/bookings");
    }

    static JsonNode fleet(Client client, String dates) throws Exception {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < deadline) {
            var items =
                    client.get("/search?limit=100" + dates).expect(200).json().get("items");
            if (items.size() >= 20) {
                return items;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("the fleet did not reach the search");
    }

    /**
     * A second, by the design, and longer on a machine that is busy with something else; polled because it is another
     * service that must hear of it.
     */
    static void awaitSearch(Client client, JsonNode car, boolean listed) throws Exception {
        awaitSearch(client, car, listed, Duration.ofSeconds(4));
    }

    static void awaitSearch(Client client, JsonNode car, boolean listed, Duration within) throws Exception {
        var deadline = System.nanoTime() + within.toNanos();
        var path = "/search?limit=100&lat=%s&lng=%s%s"
                .formatted(car.get("latitude").asString(), car.get("longitude").asString(), DATES);
        while (lists(client, path, car) != listed) {
            assertThat(System.nanoTime()).as("search knows within %s", within).isLessThan(deadline);
            TimeUnit.NANOSECONDS.sleep(within.toNanos() / 20);
        }
    }

    private static boolean lists(Client client, String path, JsonNode car) throws Exception {
        var items = client.get(path).expect(200).json().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .anyMatch(item -> item.get("id").equals(car.get("id")));
    }

    /** Until another service has heard of it. */
    static JsonNode await(Client client, String path, String field, String value) throws Exception {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (true) {
            var json = client.get(path).expect(200).json();
            if (json.get(field).asString().equals(value)) {
                return json;
            }
            assertThat(System.nanoTime())
                    .as("%s of %s is %s", field, path, value)
                    .isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static String card(String number) {
        return "{\"card\":{\"number\":\"%s\",\"expMonth\":12,\"expYear\":2099,\"cvc\":\"123\"}}".formatted(number);
    }

    private int cars(String city) throws Exception {
        return system().client()
                .get("/cars?city=" + city)
                .expect(200)
                .json()
                .get("total")
                .asInt();
    }

    static String wish(String carId) {
        return "{\"carId\":\"%s\",\"pickupTime\":\"%s\",\"dropoffTime\":\"%s\"}".formatted(carId, PICKUP, DROPOFF);
    }

    static String newEmail() {
        return UUID.randomUUID() + "@example.com";
    }
}
