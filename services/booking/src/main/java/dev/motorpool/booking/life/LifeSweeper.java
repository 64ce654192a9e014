package dev.motorpool.booking.life;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.database.Transactions;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after bookings whose time has come. Several instances may: each booking is locked and looked at again. */
@Component
class LifeSweeper {

    private static final Logger log = LoggerFactory.getLogger(LifeSweeper.class);

    private final LateReturns late;
    private final MissedDesk missed;
    private final Transactions transactions;

    LifeSweeper(LateReturns late, MissedDesk missed, Transactions transactions) {
        this.late = late;
        this.missed = missed;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "${motorpool.booking.life.sweep-every:PT1M}")
    void sweep() {
        each(late.due(), late::keepBlocked);
        each(missed.due(), missed::miss);
    }

    private void each(List<BookingId> due, Consumer<BookingId> work) {
        for (var id : due) {
            try {
                transactions.run(tx -> {
                    work.accept(id);
                    return null;
                });
            } catch (DataIntegrityViolationException taken) {
                log.info("booking {}: its car was given away in this moment, looking again at the next sweep", id);
            }
        }
    }
}
