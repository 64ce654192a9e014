package dev.motorpool.notification.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Our own wiring of db-scheduler: its starter would run in every service that shares this class path. */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

    private static final int MISSED_HEARTBEATS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Bean(destroyMethod = "")
    Scheduler scheduler(
            DataSource database,
            List<CustomTask<?>> tasks,
            List<RecurringTask<?>> recurring,
            JobProperties settings,
            Clock clock) {
        return Scheduler.create(database, List.copyOf(tasks))
                .startTasks(recurring)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .pollUsingLockAndFetch(0.5, 4.0)
                .threads(settings.threads())
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .schedulerName(new InstanceName("notification-" + UUID.randomUUID()))
                .shutdownMaxWait(PATIENCE)
                .clock(clock::instant)
                .build();
    }

    @Bean
    SchedulerLifecycle schedulerLifecycle(Scheduler scheduler) {
        return new SchedulerLifecycle(scheduler);
    }

    private record InstanceName(String getName) implements com.github.kagkarlsson.scheduler.SchedulerName {}
}
