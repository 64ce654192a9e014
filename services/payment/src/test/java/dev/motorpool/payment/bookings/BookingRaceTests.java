package dev.motorpool.payment.bookings;

import static dev.motorpool.payment.api.PaymentStatus.DUE;
import static dev.motorpool.payment.api.PaymentStatus.VOIDED;
import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.payment.Cards;
import dev.motorpool.payment.Jobs;
import dev.motorpool.payment.World;
import dev.motorpool.payment.api.PaymentPurpose;
import dev.motorpool.payment.checkout.Checkout;
import dev.motorpool.payment.dues.PaymentJournal;
import dev.motorpool.payment.dues.PaymentRepository;
import dev.motorpool.payment.ledger.Taxed;
import dev.motorpool.payment.refunds.Credits;
import dev.motorpool.payment.refunds.Refunds;
import dev.motorpool.payment.sandbox.SandboxClock;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Bookings that change or end while they are being paid; with a control that shows that this can go wrong. */
@ServiceTest
@Import({World.class, Jobs.class, SandboxClock.class})
class BookingRaceTests {

    private static final int ROUNDS = 20;

    @Autowired
    World world;

    @Autowired
    Jobs jobs;

    @Autowired
    SandboxClock sandbox;

    @Autowired
    Checkout checkout;

    @Autowired
    PaymentRepository payments;

    @Autowired
    PaymentJournal journal;

    @Autowired
    Credits credits;

    @Autowired
    Refunds refunds;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    final Caller customer = someone(Role.CUSTOMER);

    @Test
    void a_booking_that_becomes_cheaper_while_it_is_paid_costs_what_it_costs() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var booking = world.due(customer.id());
            world.tell(World.confirmed(booking));
            atOnce(
                    () -> checkout.pay(world.paymentOf(booking), Cards.with(Cards.SUCCEEDS), null, customer),
                    () -> world.tell(World.changed(booking, UUID.randomUUID(), "-30.00")));
            payWhatIsDue(booking);
            settle();
            evenAt(booking, 6000);
        }
    }

    @Test
    void cancelled_while_a_second_payment_is_on_its_way_nothing_is_kept_that_is_not_owed() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var booking = world.due(customer.id());
            checkout.pay(world.paymentOf(booking), Cards.with(Cards.SUCCEEDS), null, customer);
            var change = UUID.randomUUID();
            world.tell(World.changed(booking, change, "30.00"));
            checkout.pay(world.paymentOf(booking, change), Cards.with(Cards.SUCCEEDS_LATE), null, customer);
            atOnce(() -> world.tell(World.cancelled(booking, "120.00")), sandbox::deliverAll);
            sandbox.deliverAll();
            settle();
            evenAt(booking, 0);
        }
    }

    @Test
    void what_costs_more_is_not_asked_for_after_the_end_whoever_comes_first() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var booking = world.due(customer.id());
            var change = UUID.randomUUID();
            atOnce(
                    () -> world.tell(World.changed(booking, change, "30.00")),
                    () -> world.tell(World.cancelled(booking, "0.00")));
            assertThat(statusOf(booking, change)).isEqualTo(VOIDED);
            evenAt(booking, 0);
        }
    }

    /** The control: without the account's lock the same race must be seen to ask after the end. */
    @Test
    void without_the_lock_of_the_account_it_is_asked_for_after_the_end() throws Exception {
        var booking = world.due(customer.id());
        var change = UUID.randomUUID();
        var ended = new CyclicBarrier(2);
        var unlocked = new BookingAccounts(jdbc) {
            @Override
            boolean lockAndHasEnded(BookingId id) {
                try {
                    ended.await(); // has looked: not ended yet
                    ended.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                return false;
            }
        };
        var unprotected = new BookingDifference(unlocked, payments, journal, credits, refunds, clock);
        var thirty = Taxed.none(Money.of(3000, "USD"));
        atOnce(
                () -> transaction.executeWithoutResult(
                        tx -> unprotected.more(booking, PaymentPurpose.CHANGE, change, thirty)),
                () -> {
                    ended.await();
                    world.tell(World.cancelled(booking, "0.00"));
                    ended.await();
                });
        assertThat(statusOf(booking, change)).isEqualTo(DUE);
    }

    private Object statusOf(BookingView booking, UUID cause) {
        return payments.find(world.paymentOf(booking, cause)).orElseThrow().status();
    }

    private void payWhatIsDue(BookingView booking) {
        world.payments(booking).stream()
                .filter(id -> payments.find(id).orElseThrow().status() == DUE)
                .forEach(id -> checkout.pay(id, Cards.with(Cards.SUCCEEDS), null, customer));
    }

    private void settle() {
        jobs.payOut();
        jobs.payOut();
    }

    private void evenAt(BookingView booking, long taken) {
        assertThat(world.takenMinor(booking)).isEqualTo(taken);
        assertThat(world.balance(booking, "PROVIDER_CLEARING")).isEqualTo(taken);
        assertThat(world.balance(booking, "CUSTOMER_RECEIVABLE")).isZero();
        assertThat(world.balance(booking, "CUSTOMER_CREDIT")).isZero();
    }

    private interface Work {
        void run() throws Exception;
    }

    /** A refusal is an outcome like another. */
    private static void atOnce(Work... works) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = List.of(works).stream()
                    .map(work -> people.submit(() -> {
                        try {
                            work.run();
                        } catch (Problem refused) {
                            assertThat(refused.getStatusCode().is4xxClientError())
                                    .isTrue();
                        }
                        return null;
                    }))
                    .toList();
            for (var each : running) {
                each.get();
            }
        }
    }
}
