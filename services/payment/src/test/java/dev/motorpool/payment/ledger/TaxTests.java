package dev.motorpool.payment.ledger;

import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.payment.Cards;
import dev.motorpool.payment.Jobs;
import dev.motorpool.payment.World;
import dev.motorpool.payment.checkout.Checkout;
import dev.motorpool.payment.sandbox.SandboxClock;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tax is apart from revenue, whatever becomes of a booking. */
@ServiceTest
@Import({World.class, Jobs.class, SandboxClock.class})
class TaxTests {

    @Autowired
    World world;

    @Autowired
    Jobs jobs;

    @Autowired
    Checkout checkout;

    @Autowired
    JdbcClient jdbc;

    final Caller customer = someone(Role.CUSTOMER);

    /** The example of docs/payments.md. */
    @Test
    void the_worked_example() {
        var booking = paid("109.50", "9.50");
        holds(booking, "PROVIDER_CLEARING 10950, RENTAL_REVENUE -10000, TAX_PAYABLE -950");
        world.tell(World.completed(booking, "197.59", "4.09")); // 193.50 and 9.5 % on 43.00 of them
        holds(booking, "CUSTOMER_RECEIVABLE 19759, PROVIDER_CLEARING 10950, RENTAL_REVENUE -29350, TAX_PAYABLE -1359");
        world.tell(World.charged(booking, UUID.randomUUID(), "-27.38", "-2.38", "170.21")); // no fuel, after all
        holds(booking, "CUSTOMER_RECEIVABLE 17021, PROVIDER_CLEARING 10950, RENTAL_REVENUE -26850, TAX_PAYABLE -1121");
    }

    /** Whatever the parts in which it goes back, nothing is left at the end. */
    @ParameterizedTest
    @ValueSource(strings = {"0.01 0.01 33.33", "10.00 20.00 30.00", "59.99 0.02", "109.49"})
    void all_of_the_tax_goes_back_with_all_of_the_money(String parts) {
        var booking = paid("109.50", "9.50");
        for (var part : parts.split(" ")) {
            world.tell(World.changed(booking, UUID.randomUUID(), "-" + part, "0.00"));
        }
        world.tell(World.cancelled(booking, "109.50"));
        jobs.payOut();
        jobs.payOut();
        assertThat(balance(booking, "TAX_PAYABLE")).isZero();
        assertThat(balance(booking, "PROVIDER_CLEARING")).isZero();
        assertThat(balance(booking, "RENTAL_REVENUE") + balance(booking, "REFUNDS"))
                .isZero();
    }

    @Test
    void a_part_that_goes_back_has_its_share_of_the_tax() {
        var booking = paid("109.50", "9.50");
        world.tell(World.cancelled(booking, "54.75"));
        assertThat(balance(booking, "TAX_PAYABLE")).isEqualTo(-475);
        assertThat(balance(booking, "REFUNDS")).isEqualTo(5000);
    }

    @Test
    void what_nobody_paid_is_owed_to_no_authority() {
        var booking = due("109.50", "9.50");
        assertThat(balance(booking, "TAX_PAYABLE")).isEqualTo(-950);
        world.tell(World.expired(booking));
        assertThat(balance(booking, "TAX_PAYABLE")).isZero();
        assertThat(balance(booking, "RENTAL_REVENUE")).isZero();
        assertThat(balance(booking, "CUSTOMER_RECEIVABLE")).isZero();
    }

    /** By what the change says, not in proportion: what was not taxed has fallen away. */
    @ParameterizedTest
    @CsvSource({
        "50.00, 5.00, -1450",
        "50.00, 0.00, -950",
        "-50.00, -5.00, -450",
        "-50.00, 0.00, -950",
        "0.00, -5.00, -450",
        "0.00, 2.00, -1150",
        "-1.00, -5.00, -450",
        "1.00, 5.00, -1450"
    })
    void a_change_moves_as_much_tax_as_it_says_once(String difference, String tax, long payable) {
        var booking = paid("109.50", "9.50");
        var fact = World.changed(booking, UUID.randomUUID(), difference, tax);
        world.tell(fact);
        world.tell(fact);
        assertThat(balance(booking, "TAX_PAYABLE")).isEqualTo(payable);
        jobs.payOut();
        assertThat(sum(booking)).isZero();
    }

    @Test
    void what_is_asked_for_with_less_keeps_the_rest_of_its_tax() {
        var booking = due("109.50", "9.50");
        world.tell(World.confirmed(booking));
        world.tell(World.changed(booking, UUID.randomUUID(), "-54.75", "-4.75"));
        assertThat(balance(booking, "CUSTOMER_RECEIVABLE")).isEqualTo(5475);
        assertThat(balance(booking, "TAX_PAYABLE")).isEqualTo(-475);
    }

    @Test
    void a_payment_from_before_has_its_tax_in_revenue_and_gives_it_back_from_there() {
        var booking = paid("109.50", null);
        world.tell(World.cancelled(booking, "109.50"));
        assertThat(balance(booking, "TAX_PAYABLE")).isZero();
        assertThat(balance(booking, "REFUNDS")).isEqualTo(10950);
    }

    @Test
    void a_tax_is_a_part_of_its_amount() {
        var ten = Money.of(1000, "USD");
        assertThatIllegalArgumentException().isThrownBy(() -> new Taxed(ten, Money.of(1001, "USD")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Taxed(ten, Money.of(-1, "USD")));
        assertThat(Taxed.of(ten, Money.of(2000, "USD")).net().isZero()).isTrue();
        var three = new Taxed(Money.of(3, "USD"), Money.of(1, "USD"));
        var part = three.part(Money.of(1, "USD"));
        assertThat(part.tax().minor() + three.minus(part).tax().minor()).isEqualTo(1);
    }

    private BookingView due(String price, String tax) {
        var booking = World.booking(
                customer.id(), price, tax, World.held(customer.id()).holdUntil());
        world.tell(World.placed(booking));
        return booking;
    }

    private BookingView paid(String price, String tax) {
        var booking = due(price, tax);
        checkout.pay(world.paymentOf(booking), Cards.with(Cards.SUCCEEDS), null, customer);
        return booking;
    }

    private void holds(BookingView booking, String balances) {
        assertThat(jdbc.sql("""
                        select string_agg(account || ' ' || sum, ', ' order by account)
                          from (select account, sum(amount_minor) from ledger_entry
                                  join ledger_transaction on id = transaction_id
                                 where payment_id in (select id from payment where booking_id = :booking)
                                 group by account having sum(amount_minor) <> 0) as balances
                        """)
                        .param("booking", booking.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo(balances);
    }

    private long sum(BookingView booking) {
        return balance(booking, "%");
    }

    private long balance(BookingView booking, String account) {
        return jdbc.sql("""
                select coalesce(sum(amount_minor), 0) from ledger_entry join ledger_transaction on id = transaction_id
                 where payment_id in (select id from payment where booking_id = :booking) and account like :account
                """)
                .param("booking", booking.id().value())
                .param("account", account)
                .query(Long.class)
                .single();
    }
}
