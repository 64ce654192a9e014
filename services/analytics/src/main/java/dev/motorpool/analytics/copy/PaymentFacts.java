package dev.motorpool.analytics.copy;

import dev.motorpool.payment.api.MoneyMovement;
import dev.motorpool.payment.api.MoneyMovement.Kind;
import dev.motorpool.payment.api.PaymentEvent;
import dev.motorpool.payment.api.PaymentEvent.PaymentCaptured;
import dev.motorpool.payment.api.PaymentEvent.PaymentRefunded;
import dev.motorpool.platform.facts.FactConsumer;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class PaymentFacts implements FactConsumer<PaymentEvent> {

    private final MovementCopy movements;

    PaymentFacts(MovementCopy movements) {
        this.movements = movements;
    }

    @Override
    public Class<PaymentEvent> facts() {
        return PaymentEvent.class;
    }

    @Override
    public boolean wants(Class<? extends PaymentEvent> type) {
        return type == PaymentCaptured.class || type == PaymentRefunded.class;
    }

    @Override
    public void accept(PaymentEvent fact) {
        acceptAll(List.of(fact));
    }

    @Override
    public void acceptAll(List<PaymentEvent> facts) {
        movements.put(facts.stream().flatMap(PaymentFacts::movement).toList());
    }

    private static Stream<MoneyMovement> movement(PaymentEvent fact) {
        return switch (fact) {
            case PaymentCaptured captured
            when captured.payment().captured().signum() > 0 -> {
                var sum = captured.payment().captured();
                yield Stream.of(movement(fact, Kind.CAPTURE, sum, sum));
            }
            case PaymentRefunded refund ->
                Stream.of(movement(fact, Kind.REFUND, refund.payment().refunded(), refund.amount()));
            default -> Stream.of(); // no money has moved: what costs nothing is captured too
        };
    }

    private static MoneyMovement movement(PaymentEvent fact, Kind kind, BigDecimal sum, BigDecimal amount) {
        var payment = fact.payment();
        return new MoneyMovement(
                payment.id(), payment.bookingId(), kind, sum, amount, payment.currency(), fact.occurredAt());
    }
}
