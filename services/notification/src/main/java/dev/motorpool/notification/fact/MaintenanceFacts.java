package dev.motorpool.notification.fact;

import dev.motorpool.booking.api.MaintenanceEvent;
import dev.motorpool.booking.api.MaintenanceEvent.CarBlocked;
import dev.motorpool.booking.api.MaintenanceEvent.CarReleased;
import dev.motorpool.notification.live.LiveEvents;
import dev.motorpool.platform.facts.FactConsumer;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells staff who look at the planner or at the day that a car is out of rental, or back. Nobody else is told. */
@Component
class MaintenanceFacts implements FactConsumer<MaintenanceEvent> {

    private final LiveEvents live;
    private final JsonMapper json;

    MaintenanceFacts(LiveEvents live, JsonMapper json) {
        this.live = live;
        this.json = json;
    }

    @Override
    public Class<MaintenanceEvent> facts() {
        return MaintenanceEvent.class;
    }

    @Override
    public void accept(MaintenanceEvent fact) {
        var type = switch (fact) {
            case CarBlocked blocked -> "maintenance.planned";
            case CarReleased released -> "maintenance.ended";
        };
        live.tell(List.of(new LiveEvents.Draft(null, type, json.valueToTree(fact.maintenance()), fact.occurredAt())));
    }
}
