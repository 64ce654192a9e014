package dev.motorpool.booking.channel;

import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.calendar.Calendar;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Calendars of a person's bookings, or of a car's, that a calendar program fetches again and again. */
@Service
class FeedService {

    static final Duration REFRESH = Duration.ofMinutes(15);

    /** A feed and the secret that opens it, which is told once. */
    record Opened(Feed feed, FeedToken token) {}

    private final FeedRepository feeds;
    private final FeedEntries entries;
    private final CarRepository cars;
    private final Clock clock;

    FeedService(FeedRepository feeds, FeedEntries entries, CarRepository cars, Clock clock) {
        this.feeds = feeds;
        this.entries = entries;
        this.cars = cars;
        this.clock = clock;
    }

    /** Makes the caller's feed, or gives it a new address, which ends the old one. A car's is for staff. */
    Opened open(@Nullable CarId car, Caller caller) {
        if (car != null) {
            caller.mustBeAny(Role.AGENT, Role.FLEET_MANAGER, Role.ADMIN);
            cars.get(car);
        }
        var token = FeedToken.create();
        var feed = new Feed(UUID.randomUUID(), caller.id(), car, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return new Opened(feeds.save(feed, token), token);
    }

    List<Feed> of(Caller caller) {
        return feeds.of(caller.id());
    }

    void close(UUID id, Caller caller) {
        if (!feeds.delete(id, caller.id())) {
            throw Problem.notFound("feed", id);
        }
    }

    /** The calendar file behind a token. */
    String read(FeedToken token) {
        var feed = feeds.find(token).orElseThrow(() -> Problem.notFound("feed", "this"));
        var car = feed.car();
        var name = car == null ? "My rental cars" : cars.get(car).name();
        var events = entries.of(feed).stream().map(Entry::event).toList();
        return Calendar.feed("Booking", name, REFRESH, events).write();
    }
}
