package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.cars.Car;
import dev.motorpool.platform.Money;

/** What a rental costs: started days at the car's daily rate, fixed when it is booked. */
public record Price(int days, Money perDay) {

    public Price {
        if (days < 1) {
            throw new IllegalArgumentException("a rental has at least one day, not " + days);
        }
    }

    public static Price of(Car car, Period period) {
        return new Price(period.days(car.timeZone()), car.perDay());
    }

    public Money total() {
        return perDay.times(days);
    }
}
