package dev.motorpool.platform.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

/** How the settings of outbox and inbox are read, and which ones stop the start. */
class SettingsTests {

    @EnableConfigurationProperties(RelayProperties.class)
    static class Settings {}

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Test
    void need_not_be_set() {
        service.run(context -> {
            var settings = context.getBean(RelayProperties.class);
            assertThat(settings.batch()).isEqualTo(500);
            assertThat(settings.maxAttempts()).isEqualTo(12);
            assertThat(settings.retryAfter(0)).isEqualTo(Duration.ofMillis(100));
        });
    }

    @Test
    void are_read_under_their_names() {
        service.withPropertyValues(
                        "motorpool.facts.gather=7ms", "motorpool.facts.poll=3s", "motorpool.facts.first-retry=2s")
                .run(context -> {
                    var settings = context.getBean(RelayProperties.class);
                    assertThat(settings.pace()).isEqualTo(new Worker.Pace(Duration.ofSeconds(3), Duration.ofMillis(7)));
                    assertThat(settings.retryAfter(2)).isEqualTo(Duration.ofSeconds(8));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "batch=0,        must be greater than or equal to 1",
        "batch=10001,    must be less than or equal to 10000",
        "max-attempts=0, must be greater than or equal to 1",
        "poll=soon,      soon",
    })
    void stop_the_start_when_they_make_no_sense(String setting, String why) {
        service.withPropertyValues("motorpool.facts." + setting)
                .run(context ->
                        assertThat(context).hasFailed().getFailure().rootCause().hasMessageContaining(why));
    }

    /** Topics and consumer groups are named by it: a change would leave facts lying where nobody looks. */
    @Test
    void the_name_on_the_wire_is_that_of_the_service_and_of_the_record() {
        assertThat(FactTypes.source(InboxTests.Paint.class)).isEqualTo("platform");
        assertThat(FactTypes.name(InboxTests.Paint.Painted.class)).isEqualTo("Painted");
    }
}
