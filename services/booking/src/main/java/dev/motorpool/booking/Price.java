package dev.motorpool.booking;

import dev.motorpool.booking.api.Period;
import dev.motorpool.platform.Money;

/** What a rental costs: started days at the car's daily rate, fixed when it is booked. */
record Price(int days, Money perDay) {

    Price {
        if (days < 1) {
            throw new IllegalArgumentException("a rental has at least one day, not " + days);
        }
    }

    static Price of(Car car, Period period) {
        return new Price(period.days(car.timeZone()), car.perDay());
    }

    Money total() {
        return perDay.times(days);
    }
}
