package dev.motorpool.notification.job;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets what nobody needs any more; one instance does it for all. */
@Configuration(proxyBeanMethods = false)
class Housekeeping {

    /** Live events as long as an instance may take to connect again; the mailbox is a toy; messages for the season. */
    private static final Map<String, Duration> KEPT = Map.of(
            "delete from live_event where written_at < now() - make_interval(secs => :seconds)", Duration.ofMinutes(10),
            "delete from mailbox where sent_at < now() - make_interval(secs => :seconds)", Duration.ofDays(30),
            "delete from message where created_at < now() - make_interval(secs => :seconds)", Duration.ofDays(400));

    @Bean
    RecurringTask<Void> housekeepingTask(JdbcClient jdbc) {
        return Tasks.recurring("housekeeping", FixedDelay.ofMinutes(5))
                .execute((instance, context) -> KEPT.forEach((statement, age) -> jdbc.sql(statement)
                        .param("seconds", (double) age.toSeconds())
                        .update()));
    }
}
