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

    private final List<UUID> cars;
    private final List<Renter> renters;
    private final Client staff;
    private final Instant from = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(FIRST_DAY));
    private final Given given = new Given();
    final Queue<Call> log = new ConcurrentLinkedQueue<>();

    Attempts(List<UUID> cars, List<Renter> renters, Client staff) {
        this.cars = cars;
        this.renters = renters;
        this.staff = staff;
    }

    void one(RandomGenerator chance) throws InterruptedException {
        var action = Action.any(chance);
        var held = given.any(chance);
        if (action == Action.CREATE || held.isEmpty()) {
            create(chance);
        } else {
            change(action, held.get());
        }
    }

    private void create(RandomGenerator chance) throws InterruptedException {
        var renter = renters.get(chance.nextInt(renters.size()));
        var wish = wish(chance);
        var client = renter.client().repeating(UUID.randomUUID().toString());
        var call = call(Action.CREATE, new Target(renter, null, wish), () -> client.post("/bookings", wish.json()));
        if (call.isDone()) {
            given.add(new Given.Held(renter, call.seen()));
            if (chance.nextInt(10) == 0) { // asks again, as after a lost answer
                call(Action.CREATE, new Target(renter, null, wish), () -> client.post("/bookings", wish.json()));
            }
        }
    }

    private void change(Action action, Given.Held held) throws InterruptedException {
        var path = "/bookings/" + held.booking().id();
        var target =
                new Target(held.renter(), held.booking().id(), held.booking().wish());
        var call = switch (action) {
            case CREATE -> throw new IllegalArgumentException("nothing to change");
            case CONFIRM -> call(action, target, () -> staff.post(path + "/confirm", null));
            case CANCEL -> call(action, target, () -> held.renter().client().post(path + "/cancel", "{}"));
        };
        if (call.isDone() && call.seen().keepsTheCar()) {
            given.update(call.seen());
        } else if (call.isDone() || call.isRefused()) {
            given.remove(held.booking().id());
        }
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
