package dev.motorpool.booking.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Whatever a test has done to bookings must be in their history: every one of every test class is rebuilt. */
public class RebuildAfterEachClass implements TestExecutionListener {

    @Override
    public void afterTestClass(TestContext test) {
        if (test.hasApplicationContext()) {
            var rebuild = new Rebuild(test.getApplicationContext().getBean(JdbcClient.class));
            assertThat(rebuild.different())
                    .as("bookings that are not what their events say")
                    .isEmpty();
            assertThat(rebuild.withGaps())
                    .as("bookings with a version in no event")
                    .isEmpty();
        }
    }
}
