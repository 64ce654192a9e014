package dev.motorpool.notification.text;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.notification.copy.Branch;
import dev.motorpool.payment.api.PaymentView;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A story as templates see it: maps of texts, so that a template can reach nothing else. */
final class Model {

    /** Days and hours on the clocks of the branch where the car is picked up or brought back, which is where they matter. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm zzz", Locale.ENGLISH);

    private Model() {}

    static Map<String, Object> of(Story story, URI site) {
        var model = new HashMap<String, Object>();
        model.put("site", site.toString());
        put(model, "name", story.name());
        put(model, "reason", blankToNull(story.occasion().reason()));
        put(model, "refund", amount(story, story.occasion().amount()));
        put(model, "toPay", amount(story, story.occasion().toPay()));
        put(model, "proposal", story.occasion().proposal());
        put(model, "extra", story.occasion().extra());
        if (story.occasion().since() != null) {
            model.put("since", time(story.occasion().since(), story.dropoffZone()));
        }
        if (story.secret() != null) {
            model.put(
                    "link",
                    site.resolve("/choose-password?token=" + story.secret()).toString());
        }
        if (story.booking() != null) {
            model.put("booking", booking(story, story.booking(), site));
            model.put("reservation", ReservationMarkup.of(story, story.booking()));
        }
        put(model, "pickup", branch(story.places().pickup()));
        put(model, "dropoff", branch(story.places().dropoff()));
        if (story.places().isOneWay()) {
            put(model, "oneWay", branch(story.places().dropoff()));
        }
        if (story.occasion().payment() != null) {
            model.put("payment", payment(story.occasion().payment(), story.pickupZone()));
        }
        return model;
    }

    private static @Nullable Map<String, Object> branch(@Nullable Branch branch) {
        if (branch == null) {
            return null;
        }
        var model = new HashMap<String, Object>();
        model.put("name", branch.name());
        put(model, "address", branch.address());
        return model;
    }

    private static Map<String, Object> booking(Story story, BookingView booking, URI site) {
        var model = new HashMap<String, Object>();
        model.put("id", booking.id().toString());
        model.put("number", number(booking));
        model.put("car", booking.carName());
        model.put("pickup", time(booking.pickupTime(), story.pickupZone()));
        model.put("dropoff", time(booking.dropoffTime(), story.dropoffZone()));
        model.put("days", booking.days());
        model.put("price", money(booking.totalPrice(), booking.currency()));
        put(model, "acriss", booking.acrissCode());
        model.put("link", site.resolve("/trips/" + booking.id()).toString());
        if (booking.holdUntil() != null) {
            model.put("heldUntil", time(booking.holdUntil(), story.pickupZone()));
        }
        return model;
    }

    private static Map<String, Object> payment(PaymentView payment, ZoneId zone) {
        var model = new HashMap<String, Object>();
        model.put("amount", money(payment.amount(), payment.currency()));
        model.put("captured", money(payment.captured(), payment.currency()));
        if (payment.dueBy() != null) {
            model.put("dueBy", time(payment.dueBy(), zone));
        }
        return model;
    }

    /** What a person can read out on the telephone. */
    private static String number(BookingView booking) {
        if (booking.reference() != null) {
            return booking.reference();
        }
        return booking.id().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static @Nullable String amount(Story story, @Nullable BigDecimal amount) {
        if (amount == null || amount.signum() == 0) {
            return null;
        }
        var payment = story.occasion().payment();
        var booking = story.booking();
        return money(amount, payment != null ? payment.currency() : booking == null ? "" : booking.currency());
    }

    private static String money(BigDecimal amount, String currency) {
        return (currency + " " + amount.toPlainString()).strip();
    }

    static String time(Instant time, ZoneId zone) {
        return TIME.format(time.atZone(zone));
    }

    private static void put(Map<String, Object> model, String name, @Nullable Object value) {
        if (value != null) {
            model.put(name, value);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
