package dev.motorpool.system;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A steady stream of people who book, pay or do not, and sometimes cancel; they note what they were promised. */
final class Customers implements AutoCloseable {

    private static final int PEOPLE = 4;
    private static final Duration BREATH = Duration.ofMillis(100);
    private static final int PATIENCE = 50;
    private static final int FIRST_DAY = 10;
    private static final int LAST_DAY = 1_000;
    private static final String CARD =
            "{\"card\":{\"number\":\"4242424242424242\",\"expMonth\":12,\"expYear\":2099,\"cvc\":\"123\"}}";

    private final Acknowledged acknowledged;
    private final List<String> cars;
    private final List<Client> people = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile boolean busy;

    Customers(Supplier<Client> edges, List<String> cars, Acknowledged acknowledged) throws Exception {
        this.acknowledged = acknowledged;
        this.cars = cars;
        for (var n = 0; n < PEOPLE; n++) {
            people.add(edges.get().signUp(UUID.randomUUID() + "@example.com"));
        }
    }

    void begin() {
        busy = true;
        for (var person : people) {
            threads.add(Thread.ofVirtual().start(() -> live(person)));
        }
    }

    void rest() throws InterruptedException {
        busy = false;
        for (var thread : threads) {
            thread.join();
        }
        threads.clear();
    }

    private void live(Client person) {
        while (busy) {
            try {
                act(person);
                TimeUnit.NANOSECONDS.sleep(BREATH.toNanos());
            } catch (IOException e) {
                acknowledged.unanswered.incrementAndGet();
                LockSupport.parkNanos(BREATH.toNanos());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void act(Client person) throws IOException, InterruptedException {
        var chance = ThreadLocalRandom.current();
        var pickup =
                Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(chance.nextInt(FIRST_DAY, LAST_DAY)));
        var booked = person.post("/bookings", """
                {"carId":"%s","pickupTime":"%s","dropoffTime":"%s"}
                """.formatted(
                        cars.get(chance.nextInt(cars.size())), pickup, pickup.plus(Duration.ofDays(2))));
        if (booked.status() != 201) {
            note(booked);
            return;
        }
        var booking = booked.json().get("id").asString();
        acknowledged.bookings.add(UUID.fromString(booking));
        var what = turn.getAndIncrement() * 3 % 10; // after four bookings there is one of each kind
        if (what < 6) {
            pay(person, booking);
        } else if (what < 8) {
            cancel(person, booking);
        }
        if (what == 0) {
            cancel(person, booking);
        }
    }

    /** Payment hears of the booking a moment later than the customer does. */
    private void pay(Client person, String booking) throws IOException, InterruptedException {
        var wish = CARD.replaceFirst("\\{", "{\"bookingId\":\"%s\",".formatted(booking));
        var paid = person.post("/payments", wish);
        for (var tries = 0; paid.status() == 404 && tries < PATIENCE; tries++) {
            TimeUnit.NANOSECONDS.sleep(BREATH.toNanos());
            paid = person.post("/payments", wish);
        }
        if (paid.status() == 200) {
            acknowledged.captures.add(UUID.fromString(paid.json().get("id").asString()));
        } else {
            note(paid);
        }
    }

    private void cancel(Client person, String booking) throws IOException, InterruptedException {
        var cancelled = person.post("/bookings/" + booking + "/cancel", "{}");
        if (cancelled.status() == 200) {
            acknowledged.cancellations.add(UUID.fromString(booking));
        } else {
            note(cancelled);
        }
    }

    private void note(Client.Answer answer) {
        if (answer.status() >= 500) {
            acknowledged.unanswered.incrementAndGet();
        }
    }

    @Override
    public void close() throws InterruptedException {
        rest();
    }
}
