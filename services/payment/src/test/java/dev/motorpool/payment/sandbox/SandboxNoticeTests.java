package dev.motorpool.payment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SandboxNoticeTests {

    @Test
    void production_without_real_money_is_said_loudly(CapturedOutput output) {
        notice("production").warn();
        assertThat(output.getAll()).contains("ERROR", "NO REAL MONEY IS TAKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"development", "test", "staging"})
    void elsewhere_the_sandbox_is_what_it_is_for(String environment, CapturedOutput output) {
        notice(environment).warn();
        assertThat(output.getAll()).doesNotContain("MONEY");
    }

    @Test
    void the_health_says_so_everywhere() {
        var status = notice("development").health().getStatus();
        assertThat(status.getCode()).isEqualTo("SANDBOX");
    }

    private static SandboxNotice notice(String environment) {
        return new SandboxNotice(
                new SandboxProperties(environment, "s".repeat(32), Duration.ZERO, Duration.ofSeconds(20)));
    }
}
