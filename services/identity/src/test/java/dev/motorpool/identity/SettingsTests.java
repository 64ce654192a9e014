package dev.motorpool.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.platform.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.test.web.servlet.client.RestTestClient;

class SettingsTests {

    final WebApplicationContextRunner identity = new WebApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Settings.class);

    @Configuration
    @ConfigurationPropertiesScan("dev.motorpool.identity")
    static class Settings {}

    @ParameterizedTest
    @CsvSource({
        "JWT_SECRET=, Set JWT_SECRET",
        "JWT_SECRET=too-short, Set JWT_SECRET",
        "motorpool.identity.operator-key=short, Set motorpool.identity.operator-key",
        "JWT_EXPIRY=10s, accessTokenLife",
        "JWT_EXPIRY=2h, accessTokenLife",
        "BCRYPT_ROUNDS=3, bcryptRounds",
        "BCRYPT_ROUNDS=16, bcryptRounds",
        "REFRESH_EXPIRY=1s, refreshTokenLife",
    })
    void stops_the_start_when_a_setting_is_unsafe(String setting, String sentence) {
        identity.withPropertyValues(setting).run(context -> {
            assertThat(context).hasFailed();
            var cause = NestedExceptionUtils.getMostSpecificCause(context.getStartupFailure());
            assertThat(cause).hasMessageContaining(sentence).hasMessageNotContaining("too-short");
        });
    }

    @Test
    void has_no_operator_without_a_key() {
        var properties = new String[] {
            "spring.config.name=identity", "spring.config.location=classpath:identity.yml", "server.port=0",
            "JWT_SECRET=0123456789abcdef0123456789abcdef", "BCRYPT_ROUNDS=4", "logging.level.root=warn"
        };
        try (var context = new SpringApplicationBuilder(IdentityApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties(properties)
                .initializers(new TestPostgres())
                .run()) {
            var port = context.getEnvironment().getProperty("local.server.port");
            var people = new People(RestTestClient.bindToServer()
                    .baseUrl("http://localhost:" + port)
                    .build());
            var answer = people.post("/auth/operator", java.util.Map.of("key", People.OPERATOR_KEY));
            assertThat(People.refusal(answer, 404)).isEqualTo("route-not-found");
        }
    }
}
