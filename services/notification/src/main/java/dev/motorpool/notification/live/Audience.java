package dev.motorpool.notification.live;

import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;

/** Which events staff hear of besides their own: of what they may look at, and nothing else. */
final class Audience {

    private Audience() {}

    static boolean isStaff(Caller caller) {
        return caller.isAny(Role.AGENT, Role.FLEET_MANAGER, Role.ADMIN);
    }

    /** @param type of an event, such as booking.created */
    static boolean mayHear(Caller caller, String type) {
        return switch (type.substring(0, Math.max(type.indexOf('.'), 0))) {
            case "booking", "maintenance" -> isStaff(caller);
            case "payment" -> caller.isAny(Role.AGENT, Role.ADMIN);
            default -> caller.isAny(Role.ADMIN);
        };
    }
}
