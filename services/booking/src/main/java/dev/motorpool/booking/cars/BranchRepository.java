package dev.motorpool.booking.cars;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.BranchView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Booking's copy of the branches. */
@Repository
public class BranchRepository {

    private final JdbcClient jdbc;

    BranchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Branch> find(BranchId id) {
        return jdbc.sql("""
                select id, name, coalesce(nullif(address, ''), city) as address, time_zone, open from branch where id = :id
                """)
                .param("id", id.value())
                .query(BranchRepository::branch)
                .optional();
    }

    /** What those of them that are known are called. */
    public Map<BranchId, String> names(Collection<BranchId> ids) {
        var names = new HashMap<BranchId, String>();
        jdbc.sql("select id, name from branch where id = any(:ids)")
                .param("ids", ids.stream().map(BranchId::value).toArray(UUID[]::new))
                .query((RowCallbackHandler)
                        row -> names.put(new BranchId(row.getObject("id", UUID.class)), row.getString("name")));
        return names;
    }

    /** Takes over fleet's word, unless a newer one is known already. */
    public void save(BranchView branch) {
        jdbc.sql("""
                insert into branch (id, version, code, name, city, address, country, time_zone, distance_unit, location,
                                    open)
                values (:id, :version, :code, :name, :city, :address, :country, :timeZone, :distanceUnit,
                        point(:longitude, :latitude), :open)
                on conflict on constraint branch_pk do update
                   set version = excluded.version, code = excluded.code, name = excluded.name, city = excluded.city,
                       address = excluded.address, country = excluded.country, time_zone = excluded.time_zone,
                       distance_unit = excluded.distance_unit, location = excluded.location, open = excluded.open
                 where branch.version < excluded.version
                    or (branch.version = excluded.version and (branch.address is null or branch.location is null))
                """)
                .param("id", branch.id().value())
                .param("version", branch.version())
                .param("code", branch.code())
                .param("name", branch.name())
                .param("city", branch.city())
                .param("address", branch.address() == null ? "" : branch.address())
                .param("country", branch.country())
                .param("timeZone", branch.timeZone().getId())
                .param(
                        "distanceUnit",
                        branch.distanceUnit() == null
                                ? null
                                : branch.distanceUnit().name())
                .param("longitude", branch.longitude())
                .param("latitude", branch.latitude())
                .param("open", branch.open())
                .update();
    }

    private static Branch branch(ResultSet row, int n) throws SQLException {
        return new Branch(
                new BranchId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("address"),
                ZoneId.of(row.getString("time_zone")),
                row.getBoolean("open"));
    }
}
