package dev.motorpool.notification.delivery;

import dev.motorpool.notification.job.GivenUp;
import dev.motorpool.notification.job.Jobs;
import dev.motorpool.notification.message.Dispatch;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes deliveries of messages, and jobs of deliveries. */
@Component
class DeliveryDispatch implements Dispatch, GivenUp {

    private final DeliveryStore deliveries;
    private final DeliveryLog journal;
    private final Jobs jobs;
    private final Clock clock;

    DeliveryDispatch(DeliveryStore deliveries, DeliveryLog journal, Jobs jobs, Clock clock) {
        this.deliveries = deliveries;
        this.journal = journal;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public void email(List<UUID> messages) {
        if (!messages.isEmpty()) {
            now(deliveries.addEmails(messages, clock.instant()));
        }
    }

    @Override
    public String job() {
        return DeliveryJob.NAME;
    }

    @Override
    public boolean retry(String id) {
        var delivery = UUID.fromString(id);
        if (!journal.reopen(delivery)) {
            return false;
        }
        now(List.of(delivery));
        return true;
    }

    void now(Collection<UUID> ids) {
        var now = clock.instant();
        jobs.schedule(
                DeliveryJob.NAME,
                ids.stream().map(UUID::toString).collect(Collectors.toMap(Function.identity(), id -> now)));
    }
}
