package dev.motorpool.notification.live;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The form of everything that is sent to a connection. */
record LiveMessage(String type, Object data, Instant timestamp) {

    static String write(String type, Object data, Instant timestamp, JsonMapper json) {
        return json.writeValueAsString(new LiveMessage(type, data, timestamp));
    }

    static String error(String code, String detail, Instant timestamp, JsonMapper json) {
        return write("error", Map.of("code", code, "detail", detail), timestamp, json);
    }
}
