package dev.motorpool.search.query;

import dev.motorpool.booking.api.Period;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import dev.motorpool.search.engine.CarQuery;
import dev.motorpool.search.engine.CarQuery.Order;
import dev.motorpool.search.engine.Choices;
import dev.motorpool.search.engine.Demands;
import dev.motorpool.search.engine.Near;
import dev.motorpool.search.engine.PriceRange;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands the parameters of a search; see {@link SearchParameters} for what they mean. */
@Component
class CarQueryReader {

    static final int LONGEST_TEXT = 100;

    private static final String HIGHEST_PRICE = "1000000000";
    private static final BigDecimal USUAL_RADIUS = BigDecimal.valueOf(50);
    private static final Map<String, Order> ORDERS = Map.of(
            "distance", Order.DISTANCE,
            "price", Order.PRICE,
            "-price", Order.PRICE_DOWN,
            "rating", Order.RATING,
            "relevance", Order.RELEVANCE,
            "name", Order.NAME);

    private final Clock clock;
    private final QueryProperties settings;

    CarQueryReader(Clock clock, QueryProperties settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * @throws dev.motorpool.platform.problem.Problem 400 with everything that is wrong
     */
    CarQuery read(Parameters sent) {
        var text = sent.text(LONGEST_TEXT, "q");
        var near = near(sent);
        var free = free(sent);
        var demands = demands(sent);
        var choices = choices(sent);
        var order = order(sent, text, near);
        sent.check();
        return new CarQuery(text, near, free, demands, choices, order);
    }

    private static @Nullable Near near(Parameters sent) {
        var latitude = sent.number("-90", "90", "lat", "latitude");
        var longitude = sent.number("-180", "180", "lng", "lon", "longitude");
        var radius = sent.number("0", "500", "radius", "radiusKm");
        if (radius != null && radius.signum() == 0) {
            sent.wrong(sent.nameOf("radius", "radiusKm"), "must be above 0");
            return null;
        }
        if (latitude != null && longitude != null) {
            return new Near(
                    latitude.doubleValue(),
                    longitude.doubleValue(),
                    (radius == null ? USUAL_RADIUS : radius).doubleValue());
        }
        if (latitude != null) {
            sent.wrong("lng", "must come with lat");
        } else if (longitude != null) {
            sent.wrong("lat", "must come with lng");
        } else if (radius != null) {
            sent.wrong("lat", "must come with a radius");
        }
        return null;
    }

    private @Nullable Period free(Parameters sent) {
        var pickupName = sent.nameOf("pickupTime", "from");
        var dropoffName = sent.nameOf("dropoffTime", "to");
        var pickup = sent.time("pickupTime", "from");
        var dropoff = sent.time("dropoffTime", "to");
        if (pickup == null && dropoff == null) {
            return null;
        }
        if (pickup == null || dropoff == null) {
            sent.wrong(pickup == null ? pickupName : dropoffName, "must come with the other end of the period");
        } else if (!dropoff.isAfter(pickup)) {
            sent.wrong(dropoffName, "must be after the pickup");
        } else if (pickup.isBefore(clock.instant())) {
            sent.wrong(pickupName, "must not be in the past");
        } else if (Duration.between(pickup, dropoff).compareTo(Duration.ofDays(settings.maxRentalDays())) > 0) {
            sent.wrong(dropoffName, "must be at most %d days after the pickup".formatted(settings.maxRentalDays()));
        } else {
            return new Period(pickup, dropoff);
        }
        return null;
    }

    private static Demands demands(Parameters sent) {
        var currency = sent.text(3, "currency");
        if (currency != null && !currency.matches("[A-Za-z]{3}")) {
            sent.wrong("currency", "must be a currency such as USD");
        }
        return new Demands(
                sent.values("features", 50),
                sent.number("0", "5", "minRating"),
                currency == null ? null : currency.toUpperCase(Locale.ROOT));
    }

    private static Choices choices(Parameters sent) {
        return new Choices(
                sent.values("fuelType", FuelType.class),
                sent.values("transmission", Transmission.class),
                sent.values("carClass", CarClass.class),
                sent.values("brand", 100),
                sent.wholeNumber("seats", Choices.MOST_SEATS),
                price(sent));
    }

    private static PriceRange price(Parameters sent) {
        var from = sent.number("0", HIGHEST_PRICE, "minPrice");
        var to = sent.number("0", HIGHEST_PRICE, "maxPrice");
        if (from != null && to != null && from.compareTo(to) > 0) {
            sent.wrong("maxPrice", "must not be below minPrice");
            return PriceRange.ANY;
        }
        return new PriceRange(from, to);
    }

    private static Order order(Parameters sent, @Nullable String text, @Nullable Near near) {
        var usual = text != null ? Order.RELEVANCE : near != null ? Order.DISTANCE : Order.NAME;
        var name = sent.text(20, "sort");
        if (name == null) {
            return usual;
        }
        var order = ORDERS.get(name);
        if (order == null) {
            sent.wrong("sort", "must be one of distance, price, -price, rating, relevance, name");
        } else if (order == Order.DISTANCE && near == null) {
            sent.wrong("sort", "cannot be distance without lat and lng");
        } else {
            return order;
        }
        return usual;
    }
}
