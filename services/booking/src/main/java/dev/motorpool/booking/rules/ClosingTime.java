package dev.motorpool.booking.rules;

import java.time.LocalTime;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads the end of opening hours: 24:00 is what people write for the end of a day. It is kept as 00:00. */
final class ClosingTime extends ValueDeserializer<LocalTime> {

    @Override
    public LocalTime deserialize(JsonParser json, DeserializationContext context) {
        var isEndOfDay = json.hasToken(JsonToken.VALUE_STRING)
                && json.getString().strip().matches("24:00(:00)?");
        return isEndOfDay ? LocalTime.MIDNIGHT : context.readValue(json, LocalTime.class);
    }
}
