package dev.motorpool.notification.delivery;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One job for each e-mail, and where it goes. */
@Configuration(proxyBeanMethods = false)
class DeliveryJob {

    static final String NAME = "deliver";

    /** When not the mail server but something of ours fails, such as the database. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    @Bean
    CustomTask<Void> deliveryTask(Postman postman, Pace pace) {
        return Tasks.custom(NAME, Void.class)
                .onFailure(new ExponentialBackoffFailureHandler<>(FIRST_PAUSE, 2))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    pace.await();
                    var next = postman.deliver(UUID.fromString(instance.getId()));
                    return next.isEmpty()
                            ? new OnCompleteRemove<>()
                            : (done, operations) -> operations.reschedule(done, next.get());
                });
    }

    @Bean
    MailTransport mailTransport(MailProperties settings, Mailbox mailbox) {
        return settings.hasServer() ? new SmtpTransport(settings) : mailbox::keep;
    }
}
