package dev.motorpool.booking.assignment;

import dev.motorpool.booking.database.Transactions;
import dev.motorpool.booking.reservation.RoomLost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks whether there is a car by now for those who wait: whatever made one free, a booking that ended or moved, a new car or
 * one that is back from the workshop. Several instances may: the cars are locked.
 */
@Component
class WaitingSweeper {

    private static final Logger log = LoggerFactory.getLogger(WaitingSweeper.class);

    private final WaitingRepository waiting;
    private final WaitingDesk desk;
    private final ClassDesk cars;
    private final Transactions transactions;

    WaitingSweeper(WaitingRepository waiting, WaitingDesk desk, ClassDesk cars, Transactions transactions) {
        this.waiting = waiting;
        this.desk = desk;
        this.cars = cars;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "${motorpool.booking.assign-every:PT5S}")
    void sweep() {
        waiting.places().forEach(this::serve);
    }

    int serve(ClassPlace place) {
        try {
            return transactions.run(tx -> {
                cars.lock(place, null);
                return desk.serve(place, null);
            });
        } catch (RoomLost crowded) {
            log.info("{}: cars are being taken in this moment, looking again at the next sweep", place);
            return 0;
        }
    }
}
