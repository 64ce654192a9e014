package dev.motorpool.booking.assignment;

import dev.motorpool.booking.database.Times;
import dev.motorpool.fleet.api.CarId;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stand-ins are rows among the cars, made when first needed and kept. */
@Repository
class StandInRepository {

    private final JdbcClient jdbc;

    StandInRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the class at the branch that somebody else has during the wish. */
    Set<CarId> taken(ClassWish wish) {
        return Set.copyOf(jdbc.sql("""
                select distinct car_id from booking join car on car.id = car_id
                 where car.stand_in and branch_id = :branch and car.car_class = :carClass
                   and status in ('HELD', 'CONFIRMED', 'ACTIVE', 'BLOCKED') and blocked && tstzrange(:from, :to)
                   and booking.id is distinct from cast(:instead as uuid)
                """)
                .param("branch", wish.branch().value())
                .param("carClass", wish.carClass().name())
                .param("from", Times.bind(wish.blocked().from()))
                .param("to", Times.bind(wish.blocked().to()))
                .param("instead", wish.insteadId())
                .query((row, n) -> new CarId(row.getObject("car_id", UUID.class)))
                .list());
    }

    /** Looks like a car of the class there; none is made where the class has never been. */
    void addIfNew(StandIn standIn) {
        jdbc.sql("""
                insert into car (id, version, name, car_class, branch_id, time_zone, location, per_day_minor, currency, active,
                                 stand_in)
                select :id, 0, :name, car_class, branch_id, time_zone, location, per_day_minor, currency, false, true
                  from car
                 where branch_id = :branch and car_class = :carClass and not stand_in
                 order by active desc, count(*) over (partition by active, currency) desc, currency, per_day_minor, id
                 limit 1
                on conflict on constraint car_pk do nothing
                """)
                .param("id", standIn.id().value())
                .param("name", StandIn.name(standIn.place().carClass()))
                .param("branch", standIn.place().branch().value())
                .param("carClass", standIn.place().carClass().name())
                .update();
    }
}
