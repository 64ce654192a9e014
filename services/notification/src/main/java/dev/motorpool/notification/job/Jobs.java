package dev.motorpool.notification.job;

import static java.time.ZoneOffset.UTC;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Schedules jobs in the caller's transaction, many in one statement. The scheduler's own client takes them one by one,
 * and a job that is there already spoils the transaction.
 */
@Component
public class Jobs {

    private static final String SCHEDULE = """
            insert into scheduled_tasks as known (task_name, task_instance, execution_time, picked, version)
            select :name, instance, cast(due as timestamptz), false, 1
              from unnest(:instances, :times) as job (instance, due)
             order by instance
            on conflict on constraint scheduled_tasks_pk do update
               set execution_time = excluded.execution_time, version = known.version + 1
             where not known.picked
            """;

    private final JdbcClient jdbc;
    private final ObjectProvider<Scheduler> scheduler;

    Jobs(JdbcClient jdbc, ObjectProvider<Scheduler> scheduler) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
    }

    /**
     * Sets the times of the jobs, of those that wait already as well.
     *
     * @throws IllegalStateException when one of them runs at this moment: it would not see the change; try again later
     */
    public void schedule(String name, Map<String, Instant> times) {
        if (times.isEmpty()) {
            return;
        }
        var entries =
                times.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        var scheduled = jdbc.sql(SCHEDULE)
                .param("name", name)
                .param("instances", entries.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(
                        "times",
                        entries.stream()
                                .map(entry -> entry.getValue().atOffset(UTC).toString())
                                .toArray(String[]::new))
                .update();
        if (scheduled < times.size()) {
            throw new IllegalStateException("a job %s is running just now".formatted(name));
        }
        lookAfterCommit();
    }

    /** Drops those that wait. One that runs finds out by itself. */
    public void cancel(String name, Collection<String> instances) {
        if (!instances.isEmpty()) {
            jdbc.sql("""
                    delete from scheduled_tasks
                     where task_name = :name and task_instance = any(:instances) and not picked
                    """)
                    .param("name", name)
                    .param("instances", instances.toArray(String[]::new))
                    .update();
        }
    }

    private void lookAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
            }
        });
    }
}
