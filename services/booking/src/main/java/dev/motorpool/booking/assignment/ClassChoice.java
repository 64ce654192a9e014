package dev.motorpool.booking.assignment;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.cars.Car;
import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.booking.quotes.CarChoice;
import dev.motorpool.booking.waysout.ClassNotAvailable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers whoever books by the quote of a class: who waits longer comes first, and who gets no car may get a stand-in. */
@Component
class ClassChoice implements CarChoice {

    private final WaitingDesk waiting;
    private final ClassDesk desk;
    private final Overbooking overbooking;

    ClassChoice(WaitingDesk waiting, ClassDesk desk, Overbooking overbooking) {
        this.waiting = waiting;
        this.desk = desk;
        this.overbooking = overbooking;
    }

    @Override
    public Car carFor(Quote quote, @Nullable BookingId instead) {
        var wish = new ClassWish(
                quote.pickupBranchId(),
                quote.dropoffBranchId(),
                quote.carClass(),
                quote.blocked(),
                quote.currency(),
                instead);
        desk.lock(wish.place(), instead);
        waiting.serve(wish.place(), instead);
        return desk.carFor(wish).or(() -> overbooking.standInFor(wish)).orElseThrow(ClassNotAvailable::new);
    }
}
