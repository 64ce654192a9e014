package dev.motorpool.system.storm;

import dev.motorpool.system.Client;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;

/** What the clients of one storm do, on the same few cars, and what came of it. */
final class Attempts {

    private static final int FIRST_DAY = 10;
    private static final int HOURS = 30 * 24;
    private static final int LONGEST = 72;

    private final Cars.Group group;
    private final List<UUID> cars;
    private final List<Renter> renters;
    private final Client staff;
    private final Instant from = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(FIRST_DAY));
    private final Given given = new Given();
    final Queue<Call> log = new ConcurrentLinkedQueue<>();

    Attempts(Cars.Group group, List<Renter> renters, Client staff) {
        this.group = group;
        this.cars = group.cars();
        this.renters = renters;
        this.staff = staff;
    }

    void one(RandomGenerator chance) throws InterruptedException {
        var action = Action.any(chance);
        var held = given.any(chance);
        if (action.isCreation() || held.isEmpty()) {
            create(action.isCreation() ? action : Action.CREATE, chance);
        } else {
            change(action, held.get(), chance);
        }
    }

    private void create(Action action, RandomGenerator chance) throws InterruptedException {
        var target = new Target(renters.get(chance.nextInt(renters.size())), null, wish(chance));
        var client = target.renter.client().repeating(UUID.randomUUID().toString());
        var body = action == Action.CREATE ? target.wish.json() : ofClass(target.wish);
        var call = call(action, target, () -> client.post("/bookings", body));
        if (call.isDone()) {
            var held = new Given.Held(target.renter, call.seen());
            given.add(held);
            if (chance.nextInt(10) == 0) { // asks again, as after a lost answer
                call(action, target, () -> client.post("/bookings", body));
            }
            if (chance.nextBoolean()) { // at once, before the hold ends: only then can it be changed later
                change(Action.CONFIRM, held, chance);
            }
        }
    }

    private String ofClass(Wish wish) {
        return "{\"carClass\":\"%s\",\"pickupBranchId\":\"%s\",\"pickupTime\":\"%s\",\"dropoffTime\":\"%s\"}"
                .formatted(group.carClass(), group.branch(), wish.from(), wish.to());
    }

    private void change(Action action, Given.Held held, RandomGenerator chance) throws InterruptedException {
        var booking = held.booking();
        var path = "/bookings/" + booking.id();
        var renter = held.renter().client();
        var target = new Target(held.renter(), booking.id(), booking.wish());
        var other = wish(chance);
        var later = booking.wish().to().plus(Duration.ofHours(chance.nextInt(1, LONGEST)));
        var call = switch (action) {
            case CREATE, CREATE_BY_CLASS -> throw new IllegalArgumentException("nothing to change");
            case CONFIRM -> call(action, target, () -> staff.post(path + "/confirm", null));
            case CANCEL -> call(action, target, () -> renter.post(path + "/cancel", "{}"));
            case CHANGE -> call(action, target, () -> changed(renter, booking.id(), other));
            case EXTEND ->
                call(action, target, () -> renter.post(path + "/extend", "{\"dropoffTime\":\"%s\"}".formatted(later)));
            case SWAP ->
                call(action, target, () -> staff.post(path + "/swap", "{\"carId\":\"%s\"}".formatted(other.car())));
        };
        if (call.isDone() && call.seen().keepsTheCar()) {
            given.update(call.seen());
        } else if (call.isDone() || call.hasEnded()) {
            given.remove(booking.id());
        }
    }

    /** Asks what it would cost, and takes it. */
    private static Client.Answer changed(Client renter, UUID booking, Wish wish)
            throws IOException, InterruptedException {
        var asked = wish.json().replaceFirst("\\{", "{\"bookingId\":\"%s\",".formatted(booking));
        var quote = renter.post("/quotes", asked);
        return quote.status() == 201
                ? renter.post(
                        "/bookings/%s/change".formatted(booking),
                        "{\"quoteId\":\"%s\"}".formatted(quote.json().get("id").asString()))
                : quote;
    }

    Wish wish(RandomGenerator chance) {
        var start = from.plus(Duration.ofHours(chance.nextInt(HOURS)));
        return new Wish(
                cars.get(chance.nextInt(cars.size())), start, start.plus(Duration.ofHours(chance.nextInt(1, LONGEST))));
    }

    private record Target(Renter renter, UUID booking, Wish wish) {}

    private interface Request {

        Client.Answer send() throws IOException, InterruptedException;
    }

    private Call call(Action action, Target target, Request request) throws InterruptedException {
        var sent = Instant.now();
        var call = new Call(action, target.renter.id(), target.booking, target.wish, sent, sent, 0, "no answer", null);
        try {
            call = call.answered(request.send());
        } catch (IOException e) {
            // stays without an answer: it may have happened or not
        }
        log.add(call);
        return call;
    }
}
