package dev.motorpool.notification.message;

import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An occasion as live events carry it: the fields of the booking or payment, and beside them what is said of it. */
@Component
class LiveData {

    private final JsonMapper json;

    LiveData(JsonMapper json) {
        this.json = json;
    }

    /** The same, with what kind of alert it is. */
    ObjectNode of(Announcement alert) {
        return of(alert.occasion()).put("alert", String.valueOf(alert.kind()).toLowerCase(Locale.ROOT));
    }

    ObjectNode of(Occasion occasion) {
        var subject = occasion.booking() == null ? occasion.payment() : occasion.booking();
        var data = subject == null ? json.createObjectNode() : (ObjectNode) json.valueToTree(subject);
        if (occasion.reason() != null) {
            data.put("reason", occasion.reason());
        }
        if (occasion.amount() != null) {
            data.put("refund", occasion.amount());
        }
        if (occasion.toPay() != null) {
            data.put("toPay", occasion.toPay());
        }
        if (occasion.proposal() != null) {
            data.put("proposedCar", occasion.proposal());
        }
        if (occasion.since() != null) {
            data.put("since", occasion.since().toString());
        }
        return data;
    }
}
