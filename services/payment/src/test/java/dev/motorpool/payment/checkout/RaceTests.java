package dev.motorpool.payment.checkout;

import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.payment.Cards;
import dev.motorpool.payment.Jobs;
import dev.motorpool.payment.World;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.attempts.Attempt;
import dev.motorpool.payment.attempts.AttemptRepository;
import dev.motorpool.payment.dues.Payment;
import dev.motorpool.payment.dues.PaymentJournal;
import dev.motorpool.payment.dues.PaymentRepository;
import dev.motorpool.payment.provider.PaymentProperties;
import dev.motorpool.payment.provider.PaymentProvider;
import dev.motorpool.payment.refunds.Credits;
import dev.motorpool.payment.refunds.GiveMoneyBack;
import dev.motorpool.payment.refunds.Refund;
import dev.motorpool.payment.refunds.RefundDesk;
import dev.motorpool.payment.refunds.RefundRepository;
import dev.motorpool.payment.refunds.Refunds;
import dev.motorpool.payment.sandbox.SandboxClock;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.idempotency.Idempotency;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What races in payment, raced; with controls that show that these tests can fail. */
@ServiceTest
@Import({World.class, Jobs.class, SandboxClock.class})
class RaceTests {

    @Autowired
    World world;

    @Autowired
    Jobs jobs;

    @Autowired
    SandboxClock sandbox;

    @Autowired
    Checkout checkout;

    @Autowired
    RefundDesk refundDesk;

    @Autowired
    PaymentRepository payments;

    @Autowired
    AttemptRepository attempts;

    @Autowired
    RefundRepository refundRows;

    @Autowired
    Credits credits;

    @Autowired
    PaymentJournal journal;

    @Autowired
    Settlement settlement;

    @Autowired
    Idempotency idempotency;

    @Autowired
    PaymentProvider provider;

    @Autowired
    PaymentProperties settings;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    final Caller customer = someone(Role.CUSTOMER);
    final Caller admin = someone(Role.ADMIN);

    @Test
    void takes_the_money_once_however_many_pay() throws Exception {
        var payment = due();
        var outcomes = all(30, i -> checkout.pay(payment, Cards.with(Cards.SUCCEEDS), null, customer));
        assertThat(outcomes).containsOnlyOnce("done").containsAnyOf("payment-in-progress", "payment-not-due");
        assertThat(world.captures(payment)).isEqualTo(1);
        assertThat(world.facts(payment)).containsExactly("PaymentDue", "PaymentCaptured");
    }

    @Test
    void takes_the_money_once_for_thirty_requests_with_one_key() throws Exception {
        var payment = due();
        var outcomes = all(30, i -> checkout.pay(payment, Cards.with(Cards.SUCCEEDS), "key", customer));
        assertThat(outcomes).containsOnly("done");
        assertThat(world.captures(payment)).isEqualTo(1);
    }

    /** The control: without the lock and the index the same race must be seen to take the money twice. */
    @Test
    void without_lock_and_index_the_same_race_takes_it_again() throws Exception {
        var payment = due();
        var till = new Till(unlocked(2), unguarded(), idempotency, provider, settings, clock);
        var unprotected = new Checkout(till, attempts, settlement, provider, transaction, clock);
        jdbc.sql("drop index attempt_one_open").update();
        try {
            all(2, i -> unprotected.pay(payment, Cards.with(Cards.SUCCEEDS), null, customer));
            assertThat(world.captures(payment)).isEqualTo(2);
        } finally {
            jdbc.sql("""
                    create unique index attempt_one_open on attempt (payment_id)
                     where status in ('STARTED', 'NEEDS_CONFIRMATION', 'PENDING')
                    """).update();
        }
    }

    @Test
    void never_gives_back_more_than_it_took() throws Exception {
        var payment = paid();
        var outcomes = all(20, i -> refundDesk.refund(payment, wish("20.00"), null, admin));
        assertThat(Collections.frequency(outcomes, "done")).isEqualTo(4);
        assertThat(outcomes).containsOnly("done", "refund-too-large");
        jobs.payOut();
        assertThat(world.takenMinor(payment)).isEqualTo(1000);
        assertThat(world.balance(payment, "PROVIDER_CLEARING")).isEqualTo(1000);
    }

    /** The control: without the lock, and past the constraint, the same race must be seen to give back too much. */
    @Test
    void without_lock_and_constraint_the_same_race_gives_back_too_much() throws Exception {
        var payment = paid();
        var unlocked = unlocked(2);
        var refunds = new Refunds(unlocked, writingTogether(2), refundRows, credits, journal, clock);
        var unprotected = new RefundDesk(unlocked, refunds, idempotency, transaction, clock);
        all(2, i -> unprotected.refund(payment, wish("60.00"), null, admin));
        assertThat(asked(payment)).isGreaterThan(9000);
    }

    @Test
    void the_table_itself_refuses_to_give_back_more_than_was_taken() {
        var payment = paid();
        var change = jdbc.sql("update attempt set refunding_minor = 9001 where payment_id = :payment")
                .param("payment", payment.value());
        assertThat(org.assertj.core.api.Assertions.catchThrowable(change::update))
                .hasMessageContaining("attempt_refunds_within_capture");
    }

    @Test
    void refunds_by_admins_and_by_a_cancellation_share_what_there_is() throws Exception {
        var booking = world.due(customer.id());
        var payment = world.paymentOf(booking);
        checkout.pay(payment, Cards.with(Cards.SUCCEEDS), null, customer);
        all(6, i -> {
            if (i == 0) {
                world.tell(World.cancelled(booking, "90.00"));
            } else {
                refundDesk.refund(payment, wish("50.00"), null, admin);
            }
        });
        jobs.payOut();
        assertThat(asked(payment)).isEqualTo(9000);
        assertThat(world.takenMinor(payment)).isZero();
    }

    @Test
    void pays_out_once_however_many_instances_run_the_job() throws Exception {
        var payment = paid();
        refundDesk.refund(payment, wish(null), null, admin);
        all(8, i -> jobs.payOut());
        all(4, i -> sandbox.deliverAll());
        assertThat(world.facts(payment)).containsExactly("PaymentDue", "PaymentCaptured", "PaymentRefunded");
        assertThat(world.takenMinor(payment)).isZero();
        assertThat(world.balance(payment, "PROVIDER_CLEARING")).isZero();
    }

    @Test
    void an_expiry_and_a_late_success_at_once_end_without_the_money() throws Exception {
        for (int round = 0; round < 20; round++) {
            var booking = world.due(customer.id());
            var payment = world.paymentOf(booking);
            checkout.pay(payment, Cards.with(Cards.SUCCEEDS_LATE), null, customer);
            all(2, i -> {
                if (i == 0) {
                    world.tell(World.expired(booking));
                } else {
                    sandbox.deliverAll();
                }
            });
            sandbox.deliverAll();
            jobs.payOut();
            assertThat(world.takenMinor(payment)).isZero();
            assertThat(world.facts(payment)).containsOnlyOnce("PaymentCaptured", "PaymentRefunded");
            assertThat(world.balance(payment, "PROVIDER_CLEARING")).isZero();
            assertThat(world.balance(payment, "CUSTOMER_RECEIVABLE")).isZero();
            assertThat(world.balance(payment, "CUSTOMER_CREDIT")).isZero();
        }
    }

    /** Reads without a lock, and lets nobody go on before all have read. */
    private PaymentRepository unlocked(int readers) {
        var all = new CyclicBarrier(readers);
        return new PaymentRepository(jdbc) {
            @Override
            public Payment getForChange(PaymentId id) {
                var payment = find(id).orElseThrow();
                await(all);
                return payment;
            }
        };
    }

    /** Writes only when all have read what they change. */
    private AttemptRepository writingTogether(int writers) {
        var all = new CyclicBarrier(writers);
        return new AttemptRepository(jdbc) {
            @Override
            public void update(Attempt attempt) {
                await(all);
                super.update(attempt);
            }
        };
    }

    private static void await(CyclicBarrier all) {
        try {
            all.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Inserts whatever is open already: {@code on conflict} would need the index. */
    private AttemptRepository unguarded() {
        return new AttemptRepository(jdbc) {
            @Override
            public boolean insertIfNoneOpen(Attempt attempt) {
                return jdbc.sql("""
                                insert into attempt (id, payment_id, provider, status, amount_minor, currency,
                                                     card_brand, card_last4, ask_at, created_at, updated_at)
                                values (:id, :payment, 'sandbox', 'STARTED', :amount, 'USD', 'visa', '4242', now(),
                                        now(), now())
                                """)
                                .param("id", attempt.id())
                                .param("payment", attempt.payment().value())
                                .param("amount", attempt.amount().minor())
                                .update()
                        == 1;
            }
        };
    }

    private long asked(PaymentId payment) {
        return refundRows.of(payment).stream()
                .map(Refund::amount)
                .reduce(Money::plus)
                .orElseThrow()
                .minor();
    }

    private PaymentId due() {
        return world.paymentOf(world.due(customer.id()));
    }

    private PaymentId paid() {
        var payment = due();
        checkout.pay(payment, Cards.with(Cards.SUCCEEDS), null, customer);
        return payment;
    }

    private static GiveMoneyBack wish(String amount) {
        return new GiveMoneyBack(amount == null ? null : new BigDecimal(amount), "sorry", null);
    }

    private interface Work {
        void of(int i) throws Exception;
    }

    private static List<String> all(int count, Work work) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = new ArrayList<String>();
            for (var outcome : people.invokeAll(IntStream.range(0, count)
                    .<Callable<String>>mapToObj(i -> () -> outcome(work, i))
                    .toList())) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }

    private static String outcome(Work work, int i) throws Exception {
        try {
            work.of(i);
            return "done";
        } catch (Problem refused) {
            return refused.code();
        }
    }
}
