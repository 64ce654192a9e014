package dev.motorpool.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** One renter's rental of a car that nobody else has, and what every service says of it. */
final class Trip {

    /** Revenue, its refunds and the tax in both: how much of it is tax depends on the branch. */
    private static final String EARNED = "earned and tax";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CARD = """
            {"bookingId":"%s","card":{"number":"4242424242424242","expMonth":12,"expYear":2099,"cvc":"123"}}
            """;

    private final Client renter;
    private final Client operator;
    private final String email;
    private final String car;
    private final String id;

    private Trip(Client renter, Client operator, String email, String car, String id) {
        this.renter = renter;
        this.operator = operator;
        this.email = email;
        this.car = car;
        this.id = id;
    }

    /** Somebody new books a new car, as soon as booking knows it; nothing is paid yet. */
    static Trip book(Installation system, Instant pickup, Instant dropoff) throws Exception {
        var operator = system.operator();
        var email = Journeys.newEmail();
        var renter = system.client().signUp(email);
        var car = newCar(operator);
        var wish = wish(car, pickup, dropoff);
        var answer = renter.post("/bookings", wish);
        for (var end = end(); answer.status() == 404 && System.nanoTime() < end; ) {
            TimeUnit.MILLISECONDS.sleep(50);
            answer = renter.post("/bookings", wish);
        }
        return new Trip(
                renter,
                operator,
                email,
                car,
                answer.expect(201).json().get("id").asString());
    }

    private static String newCar(Client operator) throws Exception {
        var name = UUID.randomUUID().toString().substring(0, 8);
        var branch = operator.post("/branches", """
                {"code":"%1$s","name":"Branch %1$s","city":"Boulder","country":"US","timeZone":"America/Denver",
                 "latitude":40.01,"longitude":-105.27,"address":"1 Pearl Street"}
                """.formatted(name)).expect(201).json();
        return operator.post("/cars", """
                {"branchId":"%s","brand":"Toyota","model":"Corolla","year":2024,"fuelType":"hybrid","seats":5,"doors":4,
                 "carClass":"compact","plate":"%s","pricePerDay":48,"currency":"USD"}
                """.formatted(branch.get("id").asString(), name))
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    static String wish(String car, Instant pickup, Instant dropoff) {
        return "{\"carId\":\"%s\",\"pickupTime\":\"%s\",\"dropoffTime\":\"%s\"}".formatted(car, pickup, dropoff);
    }

    String id() {
        return id;
    }

    String car() {
        return car;
    }

    Client renter() {
        return renter;
    }

    JsonNode booking() throws Exception {
        return renter.get(path("")).expect(200).json();
    }

    /** What all of it costs, as booking says now. */
    BigDecimal price() throws Exception {
        return booking().get("totalPrice").decimalValue();
    }

    Client.Answer does(String what, String body) throws Exception {
        return renter.post(path("/" + what), body);
    }

    Client.Answer deskDoes(String what, String body) throws Exception {
        return operator.post(path("/" + what), body);
    }

    JsonNode asks(String what) throws Exception {
        return renter.get(path("/" + what)).expect(200).json();
    }

    void is(String status) throws Exception {
        Journeys.await(renter, path(""), "status", status);
    }

    /** Booking has heard that nothing is due any more. */
    void isPaid() throws Exception {
        eventually(
                "what is due",
                plain(BigDecimal.ZERO),
                () -> plain(operator.get(path(""))
                        .expect(200)
                        .json()
                        .get("dueAmount")
                        .decimalValue()));
    }

    /**
     * Pays what is open, once payment has heard of it.
     *
     * @param which counts from 1 over all payments of the booking
     */
    void pays(int which, BigDecimal amount) throws Exception {
        Journeys.await(renter, "/payments?bookingId=" + id, "total", String.valueOf(which));
        var paid = renter.post("/payments", CARD.formatted(id)).expect(200).json();
        assertThat(paid.get("amount").decimalValue()).isEqualByComparingTo(amount);
        assertThat(paid.get("status").asString()).isEqualTo("captured");
    }

    /** Until all that is owed is paid, all that is promised is given back, and the books say so. */
    void isSettled(BigDecimal captured, BigDecimal refunded) throws Exception {
        eventually(
                "the books of the booking",
                Map.of(
                        "customer_receivable",
                        plain(BigDecimal.ZERO),
                        "customer_credit",
                        plain(BigDecimal.ZERO),
                        "provider_clearing",
                        plain(captured.subtract(refunded)),
                        EARNED,
                        plain(refunded.subtract(captured))),
                this::balances);
        var sum = BigDecimal.ZERO;
        for (var balance : items(operator.get("/payments/ledger/balances").expect(200))) {
            sum = sum.add(balance.get("balance").decimalValue());
        }
        assertThat(sum).isZero(); // one currency
    }

    private Map<String, String> balances() throws Exception {
        var sums = new TreeMap<String, BigDecimal>();
        for (var account : new String[] {"customer_receivable", "customer_credit", "provider_clearing", EARNED}) {
            sums.put(account, BigDecimal.ZERO);
        }
        for (var payment :
                items(renter.get("/payments?limit=100&bookingId=" + id).expect(200))) {
            var lines = operator.get("/payments/ledger/entries?limit=100&paymentId="
                            + payment.get("id").asString())
                    .expect(200);
            for (var line : items(lines)) {
                var account = line.get("account").asString();
                var kind = Set.of("rental_revenue", "refunds", "tax_payable").contains(account) ? EARNED : account;
                sums.merge(kind, line.get("amount").decimalValue(), BigDecimal::add);
            }
        }
        var plain = new TreeMap<String, String>();
        sums.forEach((account, sum) -> plain.put(account, plain(sum)));
        return plain;
    }

    /** Until the renter has these messages in the app, and as many e-mails in the outbox; no more of either. */
    void isToldOf(String... kinds) throws Exception {
        var wanted = new TreeMap<String, Integer>();
        for (var kind : kinds) {
            wanted.merge(kind, 1, Integer::sum);
        }
        eventually("the messages", wanted, () -> {
            var seen = new TreeMap<String, Integer>();
            for (var message : items(renter.get("/notifications?limit=100").expect(200))) {
                seen.merge(message.get("kind").asString(), 1, Integer::sum);
            }
            return seen;
        });
        eventually(
                "e-mails",
                String.valueOf(kinds.length),
                () -> outbox().get("total").asString());
    }

    /** The newest e-mail whose subject begins so. */
    String mail(String subject) throws Exception {
        for (var mail : outbox().get("items")) {
            if (mail.get("subject").asString().startsWith(subject)) {
                return mail.get("text").asString();
            }
        }
        throw new AssertionError("no e-mail %s in %s".formatted(subject, outbox()));
    }

    private JsonNode outbox() throws Exception {
        return operator.get("/notifications/outbox?limit=100&recipient=" + email)
                .expect(200)
                .json();
    }

    /** Until analytics has these sums for the car, which had none before. */
    void isReported(Map<String, String> figures) throws Exception {
        eventually("the figures of the car", new TreeMap<>(figures), () -> {
            var sums = new TreeMap<String, String>();
            for (var column : figures.keySet()) {
                sums.put(column, plain(sum(column)));
            }
            return sums;
        });
    }

    private BigDecimal sum(String column) throws Exception {
        var sum = BigDecimal.ZERO;
        for (var report : new String[] {"revenue", "bookings"}) {
            var rows = operator.get("/analytics/%s?by=car&unit=month".formatted(report))
                    .expect(200)
                    .json()
                    .get("rows");
            for (var row : rows) {
                if (row.get("partId").asString().equals(car) && row.has(column)) {
                    sum = sum.add(row.get(column).decimalValue());
                }
            }
        }
        return sum;
    }

    static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private String path(String more) {
        return "/bookings/" + id + more;
    }

    private static Iterable<JsonNode> items(Client.Answer answer) {
        return () -> StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .iterator();
    }

    @FunctionalInterface
    interface Look<T> {

        T now() throws Exception;
    }

    static <T> void eventually(String what, T wanted, Look<? extends T> look) throws Exception {
        var end = end();
        Object seen = look.now();
        while (!wanted.equals(seen) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(100);
            seen = look.now();
        }
        assertThat(seen).as(what).isEqualTo(wanted);
    }

    private static long end() {
        return System.nanoTime() + PATIENCE.toNanos();
    }
}
