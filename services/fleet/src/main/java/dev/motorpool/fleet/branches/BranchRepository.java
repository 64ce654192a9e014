package dev.motorpool.fleet.branches;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.BranchView;
import dev.motorpool.fleet.api.DistanceUnit;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class BranchRepository {

    private static final String SELECT = """
            select id, version, code, name, city, region, country, time_zone, latitude, longitude, address, phone,
                   distance_unit
              from branch
            """;

    private final JdbcClient jdbc;

    BranchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Branch> find(BranchId id) {
        return jdbc.sql(SELECT + "where id = :id and deleted_at is null")
                .param("id", id.value())
                .query(BranchRepository::branch)
                .optional();
    }

    Page<Branch> list(BranchFilter filter, PageRequest page) {
        return filter.conditions().page(jdbc, SELECT, "lower(name), id", page, BranchRepository::branch);
    }

    List<Branch> byName() {
        return jdbc.sql(SELECT + "where deleted_at is null order by lower(name), id")
                .query(BranchRepository::branch)
                .list();
    }

    public List<Branch> all() {
        return jdbc.sql(SELECT + "where deleted_at is null order by code")
                .query(BranchRepository::branch)
                .list();
    }

    /** Closed ones as well, in the order of their ids. */
    public List<BranchView> feedAfter(@Nullable BranchId after, int limit) {
        return jdbc.sql("""
                select id, version, code, name, city, region, country, time_zone, latitude, longitude, address, phone,
                       distance_unit, deleted_at is null as open
                  from branch
                 where cast(:after as uuid) is null or id > :after
                 order by id limit :limit
                """)
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query((row, n) -> branch(row, n).view(row.getBoolean("open")))
                .list();
    }

    public void insert(Branch branch) {
        write(branch, """
                insert into branch (id, version, code, name, city, region, country, time_zone,
                                    latitude, longitude, address, phone, distance_unit)
                values (:id, :version, :code, :name, :city, :region, :country, :timeZone,
                        :latitude, :longitude, :address, :phone, :distanceUnit)
                """);
    }

    void update(Branch branch) {
        write(branch, """
                update branch
                   set version = :version, code = :code, name = :name, city = :city, region = :region,
                       country = :country, time_zone = :timeZone, latitude = :latitude, longitude = :longitude,
                       address = :address, phone = :phone, distance_unit = :distanceUnit
                 where id = :id
                """);
    }

    void delete(BranchId id) {
        jdbc.sql("update branch set deleted_at = now(), version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    private void write(Branch branch, String sql) {
        try {
            jdbc.sql(sql)
                    .param("id", branch.id().value())
                    .param("version", branch.version())
                    .param("code", branch.code())
                    .param("name", branch.name())
                    .param("city", branch.city())
                    .param("region", branch.region())
                    .param("country", branch.country())
                    .param("timeZone", branch.timeZone().getId())
                    .param("latitude", branch.latitude())
                    .param("longitude", branch.longitude())
                    .param("address", branch.address())
                    .param("phone", branch.phone())
                    .param(
                            "distanceUnit",
                            branch.distanceUnit() == null
                                    ? null
                                    : branch.distanceUnit().name())
                    .update();
        } catch (DuplicateKeyException e) {
            throw String.valueOf(e.getMessage()).contains("branch_code_taken") ? new BranchCodeTaken(e) : e;
        }
    }

    private static Branch branch(ResultSet row, int n) throws SQLException {
        return new Branch(
                new BranchId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("code"),
                row.getString("name"),
                row.getString("city"),
                row.getString("region"),
                row.getString("country"),
                ZoneId.of(row.getString("time_zone")),
                row.getDouble("latitude"),
                row.getDouble("longitude"),
                row.getString("address"),
                row.getString("phone"),
                unit(row.getString("distance_unit")));
    }

    private static @Nullable DistanceUnit unit(@Nullable String stored) {
        return stored == null ? null : DistanceUnit.valueOf(stored);
    }
}
