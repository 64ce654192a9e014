package dev.motorpool.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import dev.motorpool.platform.testing.TestTokens;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of what was booked, and told of it. */
@ServiceTest
class PriceTests {

    static final Money DAY = Money.of(4500, "USD");

    @Autowired
    BookingDesk desk;

    @Autowired
    BookingRepository bookings;

    @Autowired
    CarRepository cars;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Test
    void keeps_the_lines_of_the_price_which_sum_to_the_total() {
        var booking = bookings.find(booked().id()).orElseThrow();
        assertThat(booking.price().total()).isEqualTo(DAY.times(3));
        assertThat(booking.price().lines())
                .containsExactly(new PriceLine("rental", "Rental", BigDecimal.valueOf(3), "day", 4500, 13500, "car"));
    }

    @Test
    void lines_that_do_not_sum_to_the_total_are_no_price() {
        var line = new PriceLine("rental", "Rental", BigDecimal.ONE, "day", 4500, 4500, "car");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Price(null, 2, DAY, DAY.times(2), DAY.zero(), List.of(line), DAY.zero()));
    }

    @Test
    void says_what_was_booked_in_words_that_people_can_tell_each_other() {
        var view = booked();
        assertThat(view.reference()).matches("[2-9A-HJKMNP-Z]{8}").isNotEqualTo(booked().reference());
        assertThat(view.carClass()).isEqualTo(CarClass.COMPACT);
        assertThat(view.timeZone()).isEqualTo(TestFleet.SEATTLE);
        assertThat(view.pickupBranchId()).isNotNull().isEqualTo(view.dropoffBranchId());
        assertThat(view.depositAmount()).isZero();
    }

    /** Copies and facts from before the later fields are still there and have to be read. */
    @Test
    void reads_what_was_told_before_the_later_fields_came() {
        var told = json.readTree(json.writeValueAsString(booked()));
        var before = ((tools.jackson.databind.node.ObjectNode) told)
                .remove(List.of("reference", "carClass", "byClass", "pinned", "timeZone", "depositAmount"));
        var read = json.treeToValue(before, BookingView.class);
        assertThat(read.byClass()).isFalse();
        assertThat(read.reference()).isNull();
    }

    private BookingView booked() {
        var pickup = TestFleet.nextMonday();
        var wish = new BookCar(TestFleet.add(cars), pickup, pickup.plus(Duration.ofDays(3)), null);
        return desk.book(wish, null, TestTokens.someone(Role.CUSTOMER)).booking();
    }
}
