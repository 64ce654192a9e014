package dev.motorpool.payment.checkout;

import static dev.motorpool.payment.attempts.AttemptStatus.NEEDS_CONFIRMATION;

import dev.motorpool.payment.attempts.Attempt;
import dev.motorpool.payment.attempts.AttemptRepository;
import dev.motorpool.payment.dues.Times;
import dev.motorpool.payment.provider.Outcome;
import dev.motorpool.payment.provider.PaymentProperties;
import dev.motorpool.payment.provider.PaymentProvider;
import dev.motorpool.payment.provider.ProviderAway;
import dev.motorpool.payment.provider.Together;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds attempts whose end nobody wrote down, because the provider was silent or we died, and asks the provider by their
 * key. Also gives up those that the customer did not confirm. Two instances may run it.
 */
@Component
public class AttemptJob {

    static final String UNKNOWN = "The bank did not answer, and nothing was taken.";

    private static final Logger log = LoggerFactory.getLogger(AttemptJob.class);
    private static final int BATCH = 20;

    private final AttemptRepository attempts;
    private final Settlement settlement;
    private final PaymentProvider provider;
    private final PaymentProperties settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    AttemptJob(
            AttemptRepository attempts,
            Settlement settlement,
            PaymentProvider provider,
            PaymentProperties settings,
            TransactionOperations transaction,
            Clock clock) {
        this.attempts = attempts;
        this.settlement = settlement;
        this.provider = provider;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${motorpool.payment.jobs-every}")
    public void askAboutSilentOnes() {
        var now = Times.now(clock);
        Together.forEach(attempts.claimToAsk(now, now.plus(settings.askAfter()), BATCH), this::ask);
    }

    private void ask(Attempt attempt) {
        try {
            var answer = provider.find(attempt.id());
            transaction.executeWithoutResult(tx -> {
                if (answer.isEmpty()) {
                    settlement.giveUp(attempt.id(), UNKNOWN);
                } else if (attempt.status() == NEEDS_CONFIRMATION
                        && answer.get().outcome() == Outcome.NEEDS_CONFIRMATION) {
                    settlement.giveUp(attempt.id(), Attempt.ABANDONED);
                } else {
                    settlement.settle(attempt.id(), answer.get());
                }
            });
        } catch (ProviderAway e) {
            log.warn("attempt {}: {}; asking again", attempt.id(), e.getMessage());
        }
    }
}
