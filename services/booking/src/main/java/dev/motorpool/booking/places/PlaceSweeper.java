package dev.motorpool.booking.places;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after marked cars. Several instances may: the car is locked and looked at again. */
@Component
class PlaceSweeper {

    private final PlaceChecks checks;
    private final PlaceDesk desk;

    PlaceSweeper(PlaceChecks checks, PlaceDesk desk) {
        this.checks = checks;
        this.desk = desk;
    }

    @Scheduled(fixedDelayString = "${motorpool.booking.check-places-every:PT2S}")
    void sweep() {
        checks.marked().forEach(desk::check);
    }
}
