package dev.motorpool.notification.live;

import dev.motorpool.platform.security.Role;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What clients may say, as {@code {"type": ..., "data": {...}}}; {@code event} is taken for {@code type}, because clients of
 * other servers say so. Every connection is in its person's own room from the start; joining it is answered all the same.
 */
@Component
class Conversation {

    private final JsonMapper json;
    private final Clock clock;

    Conversation(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    void take(String message, Connection connection) {
        try {
            var said = json.readTree(message);
            var type = said.path("type").asString(said.path("event").asString(""));
            var data = said.has("data") ? said.path("data") : said;
            connection.send(answer(type, data, connection));
        } catch (JacksonException e) {
            connection.send(error("malformed-message", "A message is a JSON object with a type."));
        }
    }

    private String answer(String type, JsonNode data, Connection connection) {
        return switch (type) {
            case "join-user-room" -> joinPerson(data.path("userId").asString(null), connection);
            case "join-room" -> joinRoom(data.path("room").asString(""), connection);
            case "ping" -> say("pong", Map.of());
            default -> error("unknown-message", "Known types are join-user-room, join-room and ping.");
        };
    }

    private String joinPerson(@Nullable String wanted, Connection connection) {
        var own = connection.caller().id().toString();
        return Objects.requireNonNullElse(wanted, own).equalsIgnoreCase(own)
                ? say("joined-user-room", Map.of("userId", own))
                : error("forbidden", "A person's room is their own.");
    }

    /** Admin is what the staff's room was called when it was for admins only. */
    private String joinRoom(String room, Connection connection) {
        if (!room.equals("staff") && !room.equals("admin")) {
            return error("unknown-room", "The rooms to join by name are staff and admin.");
        }
        if (room.equals("admin") && !connection.caller().isAny(Role.ADMIN)) {
            return error("forbidden", "This needs the role admin.");
        }
        if (!Audience.isStaff(connection.caller())) {
            return error("forbidden", "This needs the role agent, fleet manager or admin.");
        }
        connection.joinStaff();
        return say("joined-room", Map.of("room", room));
    }

    private String say(String type, Object data) {
        return LiveMessage.write(type, data, clock.instant(), json);
    }

    private String error(String code, String detail) {
        return LiveMessage.error(code, detail, clock.instant(), json);
    }
}
