package dev.motorpool.system.storm;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Reads booking's table as it lies there: no code of booking, and no index, since a broken one would hide what it broke. */
final class StateOracle {

    private final Connection database;

    StateOracle(Connection database) throws SQLException {
        this.database = database;
        try (var statement = database.createStatement()) {
            statement.execute("set enable_indexscan = off");
            statement.execute("set enable_bitmapscan = off");
            statement.execute("set enable_indexonlyscan = off");
        }
    }

    /** By the rentals themselves, not by the column that the constraint looks at. */
    List<String> overlaps(Collection<UUID> cars) throws SQLException {
        var found = new ArrayList<String>();
        rows("""
            select a.id || ' and ' || b.id || ' of car ' || a.car_id
              from booking a join booking b on a.car_id = b.car_id and a.id < b.id
               and a.pickup_at < b.dropoff_at and b.pickup_at < a.dropoff_at
             where a.car_id = any(?) and a.status in ('HELD', 'CONFIRMED', 'ACTIVE')
               and b.status in ('HELD', 'CONFIRMED', 'ACTIVE')
            """, cars, row -> found.add("overlap: " + row.getString(1)));
        return found;
    }

    List<AcknowledgementOracle.Row> bookings(Collection<UUID> cars) throws SQLException {
        var found = new ArrayList<AcknowledgementOracle.Row>();
        rows("""
            select id, version, status, car_id, pickup_at, dropoff_at, total_minor, hold_until, customer_id,
                   by_class and not pinned as movable
              from booking where car_id = any(?)
            """, cars, row -> found.add(booking(row)));
        return found;
    }

    long deadlocks() throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(
                        "select deadlocks from pg_stat_database where datname = current_database()")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static AcknowledgementOracle.Row booking(ResultSet row) throws SQLException {
        var seen = new Seen(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("status").toLowerCase(Locale.ROOT),
                new Wish(row.getObject("car_id", UUID.class), time(row, "pickup_at"), time(row, "dropoff_at")),
                BigDecimal.valueOf(row.getLong("total_minor"), 2),
                row.getObject("hold_until") == null ? null : time(row, "hold_until"),
                row.getBoolean("movable"));
        return new AcknowledgementOracle.Row(row.getObject("customer_id", UUID.class), seen);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private interface Each {

        void take(ResultSet row) throws SQLException;
    }

    private void rows(String sql, Collection<UUID> cars, Each each) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            statement.setArray(1, database.createArrayOf("uuid", cars.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    each.take(row);
                }
            }
        }
    }
}
