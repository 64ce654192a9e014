package dev.motorpool.fleet.branches;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps branches still while cars are written: otherwise a car added while its branch changes would carry the old name,
 * or stand at a branch that has just closed. Row locks instead would be taken in opposite orders, for a branch writes to
 * all its cars. Held until the transaction ends.
 */
@Component
public class FleetLock {

    private static final int BRANCHES = 1;

    private final JdbcClient jdbc;

    FleetLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For a change of single cars: any number of them at once. */
    public void keepBranches() {
        lock("select pg_advisory_xact_lock_shared(:key)");
    }

    /** For a change of branches or of many cars: nobody else. */
    public void changeBranches() {
        lock("select pg_advisory_xact_lock(:key)");
    }

    private void lock(String sql) {
        jdbc.sql(sql).param("key", BRANCHES).query((row, n) -> n).list();
    }
}
