package dev.motorpool.search.copy;

import dev.motorpool.booking.api.MaintenanceEvent;
import dev.motorpool.booking.api.MaintenanceEvent.CarBlocked;
import dev.motorpool.booking.api.MaintenanceEvent.CarReleased;
import dev.motorpool.platform.facts.FactConsumer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Leaves out cars that are in the workshop. */
@Component
class MaintenanceFacts implements FactConsumer<MaintenanceEvent> {

    private final BookingCopy copy;
    private final Marks marks;

    MaintenanceFacts(BookingCopy copy, Marks marks) {
        this.copy = copy;
        this.marks = marks;
    }

    @Override
    public Class<MaintenanceEvent> facts() {
        return MaintenanceEvent.class;
    }

    @Override
    public void accept(MaintenanceEvent fact) {
        acceptAll(List.of(fact));
    }

    @Override
    public void acceptAll(List<MaintenanceEvent> facts) {
        copy.put(facts.stream().map(MaintenanceFacts::occupied).toList());
        marks.wakeAfterCommit();
    }

    private static Occupied occupied(MaintenanceEvent fact) {
        return switch (fact) {
            case CarBlocked blocked -> Occupied.of(blocked.maintenance(), true);
            case CarReleased released -> Occupied.of(released.maintenance(), false);
        };
    }
}
