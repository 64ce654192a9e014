package dev.motorpool.notification.copy;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.BranchView;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The copy of fleet's branches. */
@Repository
public class Branches {

    private final JdbcClient jdbc;

    Branches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Drops what is stale. */
    public void put(BranchView branch) {
        jdbc.sql("""
                insert into branch (branch_id, version, name, address, time_zone)
                values (:id, :version, :name, :address, :zone)
                on conflict on constraint branch_pk do update
                   set version = excluded.version, name = excluded.name, address = excluded.address,
                       time_zone = excluded.time_zone
                 where branch.version < excluded.version
                """)
                .param("id", branch.id().value())
                .param("version", branch.version())
                .param("name", branch.name())
                .param("address", address(branch))
                .param("zone", branch.timeZone().getId())
                .update();
    }

    /** Those of them that are known. */
    public Map<BranchId, Branch> find(Collection<BranchId> ids) {
        return jdbc
                .sql("select branch_id, name, address, time_zone from branch where branch_id = any(:ids)")
                .param("ids", ids.stream().map(BranchId::value).distinct().toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        new BranchId(row.getObject("branch_id", UUID.class)),
                        new Branch(
                                row.getString("name"),
                                row.getString("address"),
                                ZoneId.of(row.getString("time_zone")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** With the city, unless people have written it into the street's line already. */
    private static String address(BranchView branch) {
        var street = branch.address() == null ? "" : branch.address().strip();
        if (street.isEmpty()) {
            return branch.city();
        }
        var says = street.toLowerCase(Locale.ROOT).contains(branch.city().toLowerCase(Locale.ROOT));
        return says ? street : street + ", " + branch.city();
    }
}
