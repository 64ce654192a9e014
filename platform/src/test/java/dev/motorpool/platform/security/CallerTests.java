package dev.motorpool.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.motorpool.platform.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class CallerTests {

    private static final UUID ID = UUID.fromString("84f0b6b0-7f8f-4b0c-b0f3-9a3a3c6f6e55");

    @Test
    void is_whom_the_token_names() {
        var caller = Caller.of(token(List.of("customer", "fleet_manager")).build());
        assertThat(caller)
                .isEqualTo(new Caller(new UserId(ID), "ann@example.com", Set.of(Role.CUSTOMER, Role.FLEET_MANAGER)));
        assertThat(caller.is(new UserId(ID))).isTrue();
        assertThat(caller.is(new UserId(UUID.randomUUID()))).isFalse();
    }

    @Test
    void a_role_nobody_knows_is_no_caller_with_fewer_rights_but_an_error() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Caller.of(token(List.of("emperor")).build()));
    }

    @Test
    void a_token_without_roles_or_subject_names_nobody() {
        assertThatNullPointerException()
                .isThrownBy(() -> Caller.of(token(List.of())
                        .claims(claims -> claims.remove("roles"))
                        .build()));
        assertThatNullPointerException()
                .isThrownBy(() -> Caller.of(token(List.of("customer"))
                        .claims(claims -> claims.remove("sub"))
                        .build()));
    }

    @Test
    void one_of_several_roles_is_enough() {
        var agent = new Caller(new UserId(ID), "ann@example.com", Set.of(Role.AGENT));
        assertThatCode(() -> agent.mustBeAny(Role.ADMIN, Role.AGENT)).doesNotThrowAnyException();
        assertThat(agent.isAny(Role.ADMIN, Role.FLEET_MANAGER)).isFalse();
        assertThat(agent.isAny()).isFalse();
    }

    @Test
    void says_which_roles_it_takes_as_a_person_would() {
        var customer = new Caller(new UserId(ID), "ann@example.com", Set.of(Role.CUSTOMER));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> customer.mustBeAny(Role.ADMIN, Role.FLEET_MANAGER))
                .satisfies(problem -> {
                    assertThat(problem.getStatusCode().value()).isEqualTo(403);
                    assertThat(problem.getBody().getDetail()).isEqualTo("This needs the role admin or fleet manager.");
                });
    }

    private static Jwt.Builder token(List<String> roles) {
        return Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject(ID.toString())
                .claim("email", "ann@example.com")
                .claim("roles", roles);
    }
}
