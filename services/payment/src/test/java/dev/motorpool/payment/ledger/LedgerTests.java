package dev.motorpool.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.ledger.LedgerTransaction.Kind;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The record refuses what does not add up; so does the database, whoever writes. */
@ServiceTest
class LedgerTests {

    static final Money TEN = Money.of(1000, "USD");

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    final PaymentId payment = new PaymentId(UUID.randomUUID());

    @BeforeEach
    void addPayment() {
        jdbc.sql("""
                insert into payment (id, version, booking_id, purpose, cause_id, customer_id, status, amount_minor, captured_minor,
                                     refunded_minor, currency, created_at, updated_at)
                values (:id, 1, gen_random_uuid(), 'BOOKING', gen_random_uuid(), gen_random_uuid(), 'DUE', 1000, 0, 0, 'USD', now(), now())
                """).param("id", payment.value()).update();
    }

    @Test
    void takes_what_adds_up() {
        transaction.executeWithoutResult(tx -> ledger.postAll(List.of(due())));
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void a_record_that_does_not_sum_to_zero_cannot_be_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> withEntries(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withEntries(List.of(new LedgerEntry(Account.REFUNDS, TEN))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withEntries(List.of(
                        new LedgerEntry(Account.REFUNDS, TEN),
                        new LedgerEntry(Account.RENTAL_REVENUE, Money.of(-1000, "EUR")))));
        assertThatIllegalArgumentException().isThrownBy(() -> new LedgerEntry(Account.REFUNDS, TEN.zero()));
    }

    @Test
    void the_database_refuses_a_transaction_that_does_not_sum_to_zero() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(tx -> {
                    ledger.postAll(List.of(due()));
                    addEntry("USD", 1);
                }))
                .withMessageContaining("does not sum to zero");
        assertThat(entries()).isZero();
    }

    @Test
    void the_database_refuses_sums_that_only_fit_across_currencies() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(tx -> {
                    ledger.postAll(List.of(due()));
                    addEntry("USD", 5);
                    addEntry("EUR", -5);
                }))
                .withMessageContaining("does not sum to zero");
    }

    @Test
    void the_database_refuses_a_transaction_without_entries() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () -> jdbc.sql("""
                                insert into ledger_transaction (id, payment_id, kind, cause_id, occurred_at)
                                values (gen_random_uuid(), :payment, 'DUE', gen_random_uuid(), now())
                                """).param("payment", payment.value()).update())
                .withMessageContaining("does not sum to zero");
    }

    /** The control: the same lines with the trigger taken away. */
    @Test
    void without_its_trigger_the_database_would_take_them() {
        jdbc.sql("alter table ledger_entry disable trigger ledger_entry_balances")
                .update();
        jdbc.sql("alter table ledger_transaction disable trigger ledger_transaction_balances")
                .update();
        try {
            transaction.executeWithoutResult(tx -> {
                ledger.postAll(List.of(due()));
                addEntry("USD", 1);
            });
            assertThat(entries()).isEqualTo(3);
        } finally {
            jdbc.sql("alter table ledger_entry enable trigger ledger_entry_balances")
                    .update();
            jdbc.sql("alter table ledger_transaction enable trigger ledger_transaction_balances")
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set amount_minor = 1",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "update ledger_transaction set occurred_at = now()",
                "delete from ledger_transaction",
                "truncate ledger_transaction cascade"
            })
    void nothing_in_it_is_ever_changed(String sql) {
        transaction.executeWithoutResult(tx -> ledger.postAll(List.of(due())));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).update())
                .withMessageContaining("append-only");
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void what_happened_once_is_written_once() {
        var due = due();
        transaction.executeWithoutResult(tx -> ledger.postAll(List.of(due)));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(tx -> ledger.postAll(List.of(due))))
                .withMessageContaining("ledger_transaction_once");
    }

    private LedgerTransaction due() {
        return LedgerTransaction.of(payment, Kind.DUE, payment.value(), TEN, Instant.EPOCH);
    }

    private LedgerTransaction withEntries(List<LedgerEntry> entries) {
        return new LedgerTransaction(payment, Kind.DUE, payment.value(), entries, Instant.EPOCH);
    }

    private void addEntry(String currency, long minor) {
        jdbc.sql("""
                insert into ledger_entry (transaction_id, line, account, amount_minor, currency)
                select id, (select count(*) + 1 from ledger_entry where transaction_id = id), 'REFUNDS', :minor, :currency
                  from ledger_transaction where payment_id = :payment
                """)
                .param("minor", minor)
                .param("currency", currency)
                .param("payment", payment.value())
                .update();
    }

    private long entries() {
        return jdbc.sql("""
                select count(*) from ledger_entry join ledger_transaction on id = transaction_id
                 where payment_id = :payment
                """).param("payment", payment.value()).query(Long.class).single();
    }
}
