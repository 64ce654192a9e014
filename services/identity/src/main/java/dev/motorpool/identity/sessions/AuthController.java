package dev.motorpool.identity.sessions;

import dev.motorpool.identity.accounts.Registration;
import dev.motorpool.identity.accounts.SignUp;
import dev.motorpool.identity.credentials.Credentials;
import dev.motorpool.identity.token.OpaqueToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/auth")
@Tag(name = "Authentication")
class AuthController {

    record Refresh(@NotNull @Size(min = 1, max = 200) String refreshToken) {}

    private final Registration registration;
    private final Credentials credentials;
    private final SessionService sessions;

    AuthController(Registration registration, Credentials credentials, SessionService sessions) {
        this.registration = registration;
        this.credentials = credentials;
        this.sessions = sessions;
    }

    @PostMapping({"/signup", "/register"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Sign up", description = "The reply carries an access token and a refresh token.")
    ResponseEntity<Tokens> signUp(@Valid @RequestBody SignUp command) {
        return answer(HttpStatus.CREATED, sessions.open(registration.signUp(command)));
    }

    @PostMapping("/login")
    @Operation(summary = "Sign in")
    ResponseEntity<Tokens> logIn(@Valid @RequestBody LogIn command) {
        return answer(HttpStatus.OK, sessions.open(credentials.verify(command.email(), command.password())));
    }

    @PostMapping("/refresh")
    @Operation(
            summary = "Exchange a refresh token for new tokens",
            description = "A refresh token works once; using it again ends the session.")
    ResponseEntity<Tokens> refresh(@Valid @RequestBody Refresh command) {
        return answer(HttpStatus.OK, sessions.refresh(new OpaqueToken(command.refreshToken())));
    }

    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign out", description = "Ends the session of the refresh token.")
    void logOut(@Valid @RequestBody Refresh command) {
        sessions.close(new OpaqueToken(command.refreshToken()));
    }

    /** Tokens must not lie in any cache (RFC 6749, 5.1). */
    private static ResponseEntity<Tokens> answer(HttpStatus status, Tokens tokens) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(tokens);
    }
}
