package dev.motorpool.identity.recovery;

import dev.motorpool.identity.input.Email;
import dev.motorpool.identity.input.Password;
import dev.motorpool.identity.token.OpaqueToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/auth/password")
@Tag(name = "Authentication")
class RecoveryController {

    record ForgottenPassword(@NotNull Email email) {}

    /**
     * @param token from the link
     */
    record ResetPassword(
            @NotBlank @Size(max = 200) String token,
            @NotNull Password newPassword) {

        @Override
        public String toString() {
            return "ResetPassword";
        }
    }

    private final PasswordLinkService links;
    private final PasswordReset reset;

    RecoveryController(PasswordLinkService links, PasswordReset reset) {
        this.links = links;
        this.reset = reset;
    }

    @PostMapping("/forgotten")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Ask for a link to choose a new password",
            description = "The answer is the same whether or not there is an account with this address.")
    void forgotten(@Valid @RequestBody ForgottenPassword command) {
        links.forgotten(command.email());
    }

    @PostMapping("/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Choose a password with the token of a link",
            description = "A link works once. All sessions of the person end.")
    void reset(@Valid @RequestBody ResetPassword command) {
        reset.choose(new OpaqueToken(command.token()), command.newPassword());
    }
}
