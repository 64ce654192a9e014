package dev.motorpool.platform.facts;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Outbox, relay and inbox of a service that has a database. The transport comes from whoever starts the service. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
        })
@ConditionalOnBean(JdbcClient.class)
@EnableConfigurationProperties(RelayProperties.class)
@EnableScheduling
@Import(DeadFactsController.class)
public class FactsAutoConfiguration {

    /** Longer than any transport keeps a fact. */
    private static final Duration REMEMBERED = Duration.ofDays(14);

    @Bean
    Wake outboxWake() {
        return new Wake();
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, JsonMapper json, Wake outboxWake) {
        return new Outbox(jdbc, json, outboxWake);
    }

    @Bean
    OutboxStore outboxStore(JdbcClient jdbc, @Value("${spring.application.name}") String service) {
        return new OutboxStore(jdbc, service);
    }

    @Bean
    @ConditionalOnBean(FactTransport.class)
    Worker relay(
            OutboxStore store,
            FactTransport transport,
            TransactionOperations transaction,
            RelayProperties settings,
            Wake outboxWake,
            @Value("${spring.application.name}") String service) {
        var relay = new Relay(store, transport, transaction, settings);
        return new Worker("relay", service, relay::relayBatch, outboxWake, settings.pace());
    }

    @Bean
    Wake inboxWake() {
        return new Wake();
    }

    @Bean
    RefusedFacts refusedFacts(JdbcClient jdbc) {
        return new RefusedFacts(jdbc);
    }

    @Bean
    Inbox inbox(
            List<FactConsumer<?>> consumers,
            JdbcClient jdbc,
            JsonMapper json,
            TransactionOperations transaction,
            RefusedFacts refusedFacts,
            RelayProperties settings) {
        return new Inbox(consumers, jdbc, json, transaction, refusedFacts, settings);
    }

    @Bean
    Worker retries(
            Inbox inbox,
            RefusedFacts refusedFacts,
            TransactionOperations transaction,
            RelayProperties settings,
            Wake inboxWake,
            @Value("${spring.application.name}") String service) {
        var retries = new Retries(inbox, refusedFacts, transaction, settings);
        return new Worker("retries", service, retries::step, inboxWake, settings.pace());
    }

    @Bean
    InboxCleaner inboxCleaner(Inbox inbox) {
        return new InboxCleaner(inbox);
    }

    static class InboxCleaner {

        private final Inbox inbox;

        InboxCleaner(Inbox inbox) {
            this.inbox = inbox;
        }

        @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT6H")
        void clean() {
            inbox.forget(REMEMBERED);
        }
    }
}
