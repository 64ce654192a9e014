package dev.motorpool.identity.operator;

import static dev.motorpool.identity.People.OPERATOR_KEY;
import static dev.motorpool.identity.People.json;
import static dev.motorpool.identity.People.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.identity.IdentityTest;
import dev.motorpool.identity.People;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityTest
class OperatorTests {

    @Autowired
    People people;

    @Test
    void gives_an_admins_token_and_nothing_to_prolong_it() {
        var body = json(people.post("/auth/operator", Map.of("key", OPERATOR_KEY)), 200);
        assertThat(body.propertyNames()).containsExactlyInAnyOrder("accessToken", "expiresIn", "tokenType");
        people.get("/users", body.path("accessToken").asString()).expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", OPERATOR_KEY + " "})
    void refuses_another_key(String key) {
        assertThat(refusal(people.post("/auth/operator", Map.of("key", key)), 401))
                .isEqualTo("bad-operator-key");
    }

    @Test
    void refuses_a_body_without_a_key() {
        refusal(people.post("/auth/operator", "{}"), 400);
    }
}
