package dev.motorpool.booking.cars;

/**
 * Where a car will be, in SQL, for statements that ask it of many cars. The view {@code car_move} has the few live bookings
 * after which a car is elsewhere; the trigger {@code booking_follows_the_car} judges by the same rule.
 */
public final class PlaceSql {

    private PlaceSql() {}

    /**
     * The branch at which the car is at that time: where the last booking that moves it before left it, else where it is now.
     *
     * @param car the name that the table of cars has in the statement
     * @param time an expression
     * @param except a booking that does not count, or null
     */
    public static String branchAt(String car, String time, String except) {
        return """
                coalesce((select car_move.branch_id from car_move
                           where car_move.car_id = %1$s.id and car_move.dropoff_at <= %2$s
                             and car_move.booking_id is distinct from cast(%3$s as uuid)
                           order by car_move.pickup_at desc limit 1), %1$s.branch_id)
                """.formatted(car, time, except);
    }

    /**
     * From where it would be missed: bookings after that time that begin at another branch than the one where it is left, as
     * far as to the next that moves it. With {@code booking} as {@code later}.
     */
    public static String missedElsewhere(String car, String time, String dropoff, String except) {
        return """
                  from booking as later
                 where later.car_id = %1$s.id and later.brought_from is null
                   and later.status in ('HELD', 'CONFIRMED', 'ACTIVE') and later.blocked && tstzrange(%2$s, null)
                   and later.pickup_at >= %2$s and later.pickup_branch_id <> cast(%3$s as uuid)
                   and later.id is distinct from cast(%4$s as uuid)
                   and later.pickup_at <= coalesce((select min(car_move.pickup_at) from car_move
                                                     where car_move.car_id = %1$s.id and car_move.pickup_at >= %2$s
                                                       and car_move.booking_id is distinct from cast(%4$s as uuid)),
                                                   'infinity')
                """.formatted(car, time, dropoff, except);
    }
}
