package dev.motorpool.fleet.cars;

import static java.time.ZoneOffset.UTC;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CarRepository {

    private final JdbcClient jdbc;

    CarRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CarView> find(CarId id) {
        return jdbc.sql(CarRows.SELECT + "where car.id = :id")
                .param("id", id.value())
                .query(CarRows::car)
                .optional();
    }

    /**
     * Nobody else changes the car before the transaction ends. Locked first and read afterwards: one statement for both would
     * find no car that was moved to another branch while it waited, since it would join the branch of before.
     */
    Optional<CarView> lock(CarId id) {
        jdbc.sql("select id from car where id = :id for no key update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    Page<CarView> list(CarFilter filter, Sight sight, PageRequest page) {
        return filter.conditions(sight).page(jdbc, CarRows.SELECT, filter.order(), page, CarRows::car);
    }

    List<CarsByBranch.Count> byBranch(CarFilter filter, Sight sight) {
        return filter.conditions(sight)
                .counts(
                        jdbc,
                        CarRows.SELECT,
                        "branch_id",
                        (row, n) -> new CarsByBranch.Count(
                                new BranchId(row.getObject("branch_id", UUID.class)), row.getLong("count")));
    }

    /** Active cars in the order of their ids. */
    List<CarView> activeAfter(@Nullable CarId after, int limit) {
        return after("active", after, limit);
    }

    List<CarView> allAfter(@Nullable CarId after, int limit) {
        return after("true", after, limit);
    }

    private List<CarView> after(String condition, @Nullable CarId after, int limit) {
        var from = after == null ? "" : " and car.id > :after";
        var query = jdbc.sql(CarRows.SELECT + "where " + condition + from + " order by car.id limit :limit")
                .param("limit", limit);
        return (after == null ? query : query.param("after", after.value()))
                .query(CarRows::car)
                .list();
    }

    List<CarView> activeAt(BranchId branch) {
        return jdbc.sql(CarRows.SELECT + "where active and branch_id = :branch order by car.id")
                .param("branch", branch.value())
                .query(CarRows::car)
                .list();
    }

    void insert(CarView car) {
        write(CarRows.INSERT, car);
    }

    void update(CarView car) {
        write(CarRows.UPDATE, car);
    }

    CarView retire(CarId id, Instant now) {
        jdbc.sql("update car set active = false, version = version + 1, updated_at = :now where id = :id")
                .param("now", now.atOffset(UTC))
                .param("id", id.value())
                .update();
        return find(id).orElseThrow();
    }

    private static RuntimeException taken(DuplicateKeyException e) {
        var message = String.valueOf(e.getMessage());
        if (message.contains("car_plate_taken")) {
            return new PlateTaken(e);
        }
        return message.contains("car_vin_taken") ? new VinTaken(e) : e;
    }

    private void write(String sql, CarView car) {
        try {
            jdbc.sql(sql).paramSource(CarRows.params(car, null)).update();
        } catch (DuplicateKeyException e) {
            throw taken(e);
        }
    }
}
