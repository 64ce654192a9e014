package dev.motorpool.fleet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps branches still while cars are written. A car carries its branch's name and time zone, and a branch writes to
 * all its cars: with row locks alone the two take them in opposite orders. Held until the transaction ends.
 */
@Component
class FleetLock {

    private static final int BRANCHES = 1;

    private final JdbcClient jdbc;

    FleetLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For a change of single cars: any number of them at once. */
    void keepBranches() {
        lock("select pg_advisory_xact_lock_shared(:key)");
    }

    /** For a change of branches or of many cars: nobody else. */
    void changeBranches() {
        lock("select pg_advisory_xact_lock(:key)");
    }

    private void lock(String sql) {
        jdbc.sql(sql).param("key", BRANCHES).query((row, n) -> n).list();
    }
}
