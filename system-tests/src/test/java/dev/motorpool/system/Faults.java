package dev.motorpool.system;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What may happen to a system whose services run apart, and how it is set right where it does not do so itself. */
final class Faults {

    /** Breaks something, lets it be broken, and puts back what an orchestrator would put back. */
    interface Fault {

        void happen() throws Exception;
    }

    private final Apart system;
    private final Duration away;
    private final Duration longer;

    Faults(Apart system, Plan plan) {
        this.system = system;
        this.away = plan.away();
        this.longer = plan.longer();
    }

    Map<String, Fault> all() {
        var all = new LinkedHashMap<String, Fault>();
        all.put("nothing", () -> pass(away));
        for (var service :
                List.of("identity", "fleet", "booking", "payment", "notification", "analytics", "search", "gateway")) {
            all.put("kill -9 of " + service, () -> killed(system.service(service), away));
        }
        all.put("kill -9 of PostgreSQL", this::postgresKilled);
        all.put("kill -9 of Kafka", () -> killed(system.kafka().process(), away));
        all.put("OpenSearch away", () -> killed(system.openSearch().process(), longer));
        all.put("notification down", () -> killed(system.service("notification"), longer));
        all.put("a consumer that throws", this::analyticsThrows);
        all.put(
                "all facts again, in another order",
                () -> FactsAgain.tell(system.kafka().servers()));
        return all;
    }

    private static void killed(JavaProcess process, Duration time) throws Exception {
        process.kill();
        pass(time);
        process.start();
    }

    /** Whoever keeps the server starts it again. */
    private void postgresKilled() throws Exception {
        try (var connection = system.postgres().connect("postgres");
                var row = connection.createStatement().executeQuery("""
                        select split_part(pg_read_file('postmaster.pid'), chr(10), 1)::bigint
                        """)) {
            row.next();
            ProcessHandle.of(row.getLong(1)).orElseThrow().destroyForcibly();
        }
        pass(away);
    }

    private void analyticsThrows() throws Exception {
        try (var database = system.connect("analytics");
                var statement = database.createStatement()) {
            statement.execute("alter table booking add constraint spoilt check (false) not valid");
            pass(away);
            statement.execute("alter table booking drop constraint spoilt");
        }
    }

    private static void pass(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
