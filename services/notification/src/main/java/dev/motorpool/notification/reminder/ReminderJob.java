package dev.motorpool.notification.reminder;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.motorpool.booking.api.BookingId;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReminderJob {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    @Bean
    CustomTask<Void> reminderTask(Reminding reminding) {
        return Tasks.custom(Reminders.JOB, Void.class)
                .onFailure(new ExponentialBackoffFailureHandler<>(FIRST_PAUSE, 2))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var next = reminding.remind(BookingId.valueOf(instance.getId()));
                    return next.isEmpty()
                            ? new OnCompleteRemove<>()
                            : (done, operations) -> operations.reschedule(done, next.get());
                });
    }
}
