package dev.motorpool.notification.job;

import static java.time.ZoneOffset.UTC;

import dev.motorpool.notification.job.JobMetrics.TaskMetrics;
import dev.motorpool.platform.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Jobs that are scheduled, and deliveries that were given up and have no job any more. */
@Repository
class JobRepository {

    private static final String JOBS = """
            with job as (
                select task_name as name, task_instance as id, execution_time as due_at,
                       case when picked then 'RUNNING'
                            when task.consecutive_failures > 0 or coalesce(delivery.tries, 0) > coalesce(delivery.tries_since, 0)
                            then 'FAILED' else 'WAITING' end as state,
                       coalesce(delivery.tries, task.consecutive_failures, 0) as failures,
                       last_failure, delivery.last_error
                  from scheduled_tasks as task
                  left join delivery on task_name = 'deliver' and delivery.id = cast(
                       case when task_name = 'deliver' then task_instance end as uuid)
                union all
                select 'deliver', cast(id as text), null, 'FAILED', tries, finished_at, last_error
                  from delivery where state = 'FAILED')
            """;

    private final JdbcClient jdbc;

    JobRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<JobView> list(@Nullable JobState state, @Nullable String name, PageRequest page) {
        return filtered(JOBS + """
                select name, id, state, due_at, failures, last_failure, last_error from job
                 where (cast(:state as text) is null or state = :state)
                   and (cast(:name as text) is null or name = :name)
                 order by due_at nulls first, name, id limit :limit offset :offset
                """, state, name)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(JobRepository::job)
                .list();
    }

    long count(@Nullable JobState state, @Nullable String name) {
        return filtered(JOBS + """
                select count(*) from job
                 where (cast(:state as text) is null or state = :state)
                   and (cast(:name as text) is null or name = :name)
                """, state, name).query(Long.class).single();
    }

    Optional<JobView> find(String name, String id) {
        return jdbc.sql(JOBS + """
                select name, id, state, due_at, failures, last_failure, last_error from job
                 where name = :name and id = :id
                """)
                .param("name", name)
                .param("id", id)
                .query(JobRepository::job)
                .optional();
    }

    List<TaskMetrics> metrics(Instant now) {
        return jdbc.sql(JOBS + """
                select name, count(*) filter (where state = 'WAITING') as waiting,
                       count(*) filter (where state <> 'RUNNING' and due_at <= :now) as due,
                       count(*) filter (where state = 'RUNNING') as running,
                       count(*) filter (where state = 'FAILED') as failed,
                       coalesce(extract(epoch from :now - min(due_at)
                                filter (where state <> 'RUNNING' and due_at <= :now)), 0) as oldest
                  from job group by name order by name
                """)
                .param("now", now.atOffset(UTC))
                .query((row, n) -> new TaskMetrics(
                        row.getString("name"),
                        row.getLong("waiting"),
                        row.getLong("due"),
                        row.getLong("running"),
                        row.getLong("failed"),
                        row.getDouble("oldest")))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, @Nullable JobState state, @Nullable String name) {
        return jdbc.sql(sql).param("state", state == null ? null : state.name()).param("name", name);
    }

    private static JobView job(ResultSet row, int n) throws SQLException {
        return new JobView(
                row.getString("name"),
                row.getString("id"),
                JobState.valueOf(row.getString("state")),
                instant(row, "due_at"),
                row.getInt("failures"),
                instant(row, "last_failure"),
                row.getString("last_error"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
