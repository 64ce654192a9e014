package dev.motorpool.booking.history;

import dev.motorpool.booking.history.HistoryEntry.Change;
import dev.motorpool.platform.Money;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a renter would notice of two states of a booking. */
final class Differences {

    private Differences() {}

    static List<Change> between(@Nullable JsonNode before, JsonNode after) {
        var old = before == null ? Map.<String, Object>of() : noticed(before);
        return noticed(after).entrySet().stream()
                .filter(field -> !Objects.equals(old.get(field.getKey()), field.getValue()))
                .map(field -> new Change(field.getKey(), old.get(field.getKey()), field.getValue()))
                .toList();
    }

    private static Map<String, Object> noticed(JsonNode state) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("status", state.get("status").asString().toLowerCase(Locale.ROOT));
        fields.put("carName", state.get("car_name").asString());
        fields.put("pickupTime", time(state.get("pickup_at")));
        fields.put("dropoffTime", time(state.get("dropoff_at")));
        fields.put("totalPrice", price(state));
        return fields;
    }

    private static Object time(JsonNode written) {
        return OffsetDateTime.parse(written.asString()).toInstant();
    }

    private static Object price(JsonNode state) {
        var currency = state.get("currency").asString();
        return Money.of(state.get("total_minor").asLong(), currency).amount();
    }
}
