package dev.motorpool.fleet.branches;

import dev.motorpool.fleet.api.FleetEvent.BranchChanged;
import dev.motorpool.platform.facts.Outbox;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Tells the world of branches, in the transaction that changes them. */
@Component
class BranchNews {

    private final Outbox outbox;
    private final Clock clock;

    BranchNews(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void changed(Branch branch) {
        tell(branch, true);
    }

    void closed(Branch branch) {
        tell(branch, false);
    }

    private void tell(Branch branch, boolean open) {
        outbox.publish(new BranchChanged(branch.view(open), clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
