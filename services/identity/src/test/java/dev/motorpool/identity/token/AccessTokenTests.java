package dev.motorpool.identity.token;

import static dev.motorpool.identity.People.json;
import static dev.motorpool.identity.People.refusal;
import static dev.motorpool.platform.testing.TestTokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.motorpool.identity.IdentityTest;
import dev.motorpool.identity.People;
import dev.motorpool.identity.TestClock;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.TestTokens;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@IdentityTest
class AccessTokenTests {

    @Autowired
    People people;

    @Autowired
    Keyring keys;

    @Autowired
    TestClock clock;

    @Test
    void says_who_somebody_is_signed_with_a_published_key() throws Exception {
        var ann = people.somebody();
        var token = SignedJWT.parse(ann.path("accessToken").asString());
        var key = published().getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("motorpool");
        assertThat(claims.getAudience()).containsExactly("motorpool");
        assertThat(claims.getSubject()).isEqualTo(ann.path("user").path("id").asString());
        assertThat(claims.getStringClaim("email"))
                .isEqualTo(ann.path("user").path("email").asString());
        assertThat(claims.getStringClaim("name")).isEqualTo("Ann");
        assertThat(claims.getStringListClaim("roles")).containsExactly("customer");
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void publishes_nothing_private() throws Exception {
        for (var key : published().getKeys()) {
            assertThat(key.isPrivate()).isFalse();
            assertThat(key.size()).isGreaterThanOrEqualTo(2048);
        }
        var body =
                people.get("/auth/jwks.json", null).returnResult(String.class).getResponseBody();
        assertThat(body).contains("\"n\":").doesNotContain("\"d\":").doesNotContain("\"p\":");
    }

    @Test
    void refuses_a_token_that_has_expired() {
        var token = people.somebody().path("accessToken").asString();
        people.get("/auth/me", token).expectStatus().isOk();
        clock.advance(Duration.ofMinutes(16));
        assertInvalid(token);
    }

    @Test
    void refuses_tokens_of_a_foreign_key_however_many_come() {
        for (var i = 0; i < 10; i++) {
            assertInvalid(forged(TestTokens.newKey(), claims -> claims));
        }
        var known = keys.newest().getKeyID();
        assertInvalid(forged(withId(TestTokens.newKey(), known), claims -> claims));
        people.get("/auth/me", people.somebody().path("accessToken").asString())
                .expectStatus()
                .isOk();
    }

    @Test
    void refuses_what_the_right_key_signed_for_others() {
        var key = keys.newest();
        var ahead = Date.from(clock.instant().plusSeconds(900));
        UnaryOperator<JWTClaimsSet.Builder> good = claims -> claims.expirationTime(ahead);
        assertThat(refusal(people.get("/auth/me", forged(key, good)), 404)).isEqualTo("user-not-found"); // the control
        assertInvalid(forged(key, claims -> good.apply(claims).audience("another")));
        assertInvalid(forged(key, claims -> good.apply(claims).audience(List.of())));
        assertInvalid(forged(key, claims -> good.apply(claims).issuer("another")));
        assertInvalid(forged(key, claims -> good.apply(claims).notBeforeTime(ahead)));
    }

    @Test
    void refuses_a_token_without_a_signature() throws Exception {
        var real = SignedJWT.parse(people.somebody().path("accessToken").asString());
        assertInvalid(new PlainJWT(real.getJWTClaimsSet()).serialize());
        assertInvalid(real.getParsedParts()[0] + "." + real.getParsedParts()[1] + ".");
        assertInvalid("nonsense");
        assertInvalid("a.b.c");
    }

    @Test
    void refuses_a_token_whose_claims_were_changed() throws Exception {
        var real = SignedJWT.parse(people.somebody().path("accessToken").asString());
        var admin = new JWTClaimsSet.Builder(real.getJWTClaimsSet())
                .claim("roles", List.of("admin"))
                .build();
        var payload = admin.toPayload().toBase64URL();
        assertInvalid(real.getParsedParts()[0] + "." + payload + "." + real.getParsedParts()[2]);
    }

    @Test
    void signs_with_a_new_key_after_a_rotation_and_still_takes_the_old() throws Exception {
        var before = people.somebody().path("accessToken").asString();
        people.get("/auth/me", before).expectStatus().isOk();
        var rotated = json(people.send(HttpMethod.POST, "/auth/keys/rotate", people.operator(), "{}"), 201);
        var after = people.somebody().path("accessToken").asString();
        assertThat(SignedJWT.parse(after).getHeader().getKeyID())
                .isEqualTo(rotated.path("keyId").asString())
                .isNotEqualTo(SignedJWT.parse(before).getHeader().getKeyID());
        people.get("/auth/me", after).expectStatus().isOk();
        people.get("/auth/me", before).expectStatus().isOk();
    }

    @Test
    void lets_only_admins_rotate() {
        var customer = people.somebody().path("accessToken").asString();
        var before = keys.newest().getKeyID();
        refusal(people.send(HttpMethod.POST, "/auth/keys/rotate", customer, "{}"), 403);
        assertThat(keys.newest().getKeyID()).isEqualTo(before);
    }

    private void assertInvalid(String token) {
        assertThat(refusal(people.get("/auth/me", token), 401)).isEqualTo("invalid-token");
    }

    private JWKSet published() throws Exception {
        return JWKSet.parse(json(people.get("/auth/jwks.json", null), 200).toString());
    }

    private static String forged(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> change) {
        return bearer(TestTokens.someone(Role.ADMIN), key, change).substring("Bearer ".length());
    }

    private static RSAKey withId(RSAKey key, String id) {
        return new RSAKey.Builder(key).keyID(id).build();
    }
}
