package dev.motorpool.payment.dues;

import static dev.motorpool.payment.attempts.AttemptStatus.FAILED;
import static dev.motorpool.payment.attempts.AttemptStatus.PENDING;
import static dev.motorpool.payment.attempts.AttemptStatus.STARTED;
import static dev.motorpool.payment.attempts.AttemptStatus.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.motorpool.payment.Cards;
import dev.motorpool.payment.World;
import dev.motorpool.payment.api.PaymentStatus;
import dev.motorpool.payment.attempts.Attempt;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.security.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds for a payment and its attempts wherever they come from. */
class PaymentRecordTests {

    static final Instant NOW = World.NOW;
    static final UUID ATTEMPT = UUID.randomUUID();

    final Payment due = Payment.of(World.held(new UserId(UUID.randomUUID())), NOW);

    @Test
    void costs_what_the_booking_costs_and_hurries_as_the_hold_does() {
        assertThat(due.amount()).isEqualTo(usd(9000));
        assertThat(due.isOverdue(NOW)).isFalse();
        assertThat(due.isOverdue(NOW.plus(Duration.ofMinutes(15)))).isTrue();
        assertThat(due.captured(ATTEMPT, NOW).isOverdue(NOW.plus(Duration.ofDays(1))))
                .isFalse();
    }

    @Test
    void goes_back_in_parts_and_never_more_than_came() {
        var captured = due.captured(ATTEMPT, NOW);
        var half = captured.refunded(usd(4500), NOW);
        assertThat(half.status()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
        assertThat(half.refunded(usd(4500), NOW).status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThatIllegalArgumentException().isThrownBy(() -> half.refunded(usd(4501), NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> due.refunded(usd(1), NOW));
    }

    @Test
    void ends_as_voided_only_when_nothing_came() {
        assertThat(due.ended(NOW).status()).isEqualTo(PaymentStatus.VOIDED);
        assertThat(due.processing(NOW).ended(NOW).status()).isEqualTo(PaymentStatus.VOIDED);
        assertThat(due.captured(ATTEMPT, NOW).ended(NOW).status()).isEqualTo(PaymentStatus.CAPTURED);
    }

    @Test
    void grows_by_one_version_with_every_change() {
        assertThat(due.processing(NOW).failed("No.", NOW).captured(ATTEMPT, NOW).version())
                .isEqualTo(due.version() + 3);
    }

    @Test
    void an_attempt_moves_one_way_only() {
        assertThat(SUCCEEDED.isNewsAfter(FAILED)).isTrue();
        assertThat(FAILED.isNewsAfter(PENDING)).isTrue();
        assertThat(PENDING.isNewsAfter(SUCCEEDED)).isFalse();
        assertThat(FAILED.isNewsAfter(SUCCEEDED)).isFalse();
        assertThat(PENDING.isNewsAfter(PENDING)).isFalse();
        assertThat(STARTED.isOpen()).isTrue();
        assertThat(FAILED.isOpen()).isFalse();
    }

    @Test
    void only_an_attempt_that_brought_money_can_give_it_back() {
        var attempt = Attempt.start(due, "sandbox", Cards.card(Cards.SUCCEEDS), NOW, NOW);
        assertThat(attempt.refundable()).isEqualTo(usd(0));
        assertThatIllegalArgumentException().isThrownBy(() -> attempt.refunding(usd(9001), NOW));
    }

    private static Money usd(long minor) {
        return Money.of(minor, "USD");
    }
}
