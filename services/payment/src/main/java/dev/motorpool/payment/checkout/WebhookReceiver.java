package dev.motorpool.payment.checkout;

import dev.motorpool.payment.provider.PaymentProvider;
import dev.motorpool.payment.provider.ProviderEvent;
import dev.motorpool.payment.provider.Webhook;
import dev.motorpool.payment.provider.WebhookDoor;
import dev.motorpool.payment.refunds.Refunds;
import dev.motorpool.platform.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes each of the provider's events once, whatever the order, in the transaction that remembers it. */
@Component
class WebhookReceiver implements WebhookDoor {

    private final PaymentProvider provider;
    private final Settlement settlement;
    private final Refunds refunds;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;

    WebhookReceiver(
            PaymentProvider provider,
            Settlement settlement,
            Refunds refunds,
            TransactionOperations transaction,
            JdbcClient jdbc) {
        this.provider = provider;
        this.settlement = settlement;
        this.refunds = refunds;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public void receive(String providerName, Webhook webhook) {
        if (!provider.name().equals(providerName)) {
            throw Problem.notFound("provider", providerName);
        }
        var event = provider.read(webhook);
        transaction.executeWithoutResult(tx -> {
            if (isNew(event)) {
                take(event);
            }
        });
    }

    private void take(ProviderEvent event) {
        switch (event.subject()) {
            case CAPTURE -> settlement.settle(event.key(), event.answer());
            case REFUND -> {
                switch (event.answer().outcome()) {
                    case SUCCEEDED -> refunds.paid(event.key(), event.answer().reference());
                    case PROCESSING, NEEDS_CONFIRMATION, FAILED -> {} // the job goes on trying
                }
            }
        }
    }

    private boolean isNew(ProviderEvent event) {
        return jdbc.sql("""
                        insert into webhook_event (provider, event_id) values (:provider, :event)
                        on conflict on constraint webhook_event_pk do nothing
                        """)
                        .param("provider", provider.name())
                        .param("event", event.id())
                        .update()
                == 1;
    }

    /** Providers send again for days, not for weeks. */
    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT6H")
    void forget() {
        jdbc.sql("delete from webhook_event where received_at < now() - interval '30 days'")
                .update();
    }
}
