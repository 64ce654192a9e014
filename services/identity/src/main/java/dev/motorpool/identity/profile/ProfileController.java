package dev.motorpool.identity.profile;

import dev.motorpool.identity.accounts.AccountService;
import dev.motorpool.identity.accounts.ChangeProfile;
import dev.motorpool.identity.api.UserView;
import dev.motorpool.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own account. */
@RestController
@RequestMapping("/auth/me")
@Tag(name = "Profile")
class ProfileController {

    private final AccountService accounts;
    private final PasswordService passwords;

    ProfileController(AccountService accounts, PasswordService passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @GetMapping
    @Operation(summary = "Get my profile")
    UserView me(Caller caller) {
        return accounts.me(caller);
    }

    @PatchMapping
    @Operation(summary = "Change my profile")
    UserView change(@Valid @RequestBody ChangeProfile command, Caller caller) {
        return accounts.changeProfile(command, caller);
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change my password", description = "Ends all sessions, this one too.")
    void changePassword(@Valid @RequestBody ChangePassword command, Caller caller) {
        passwords.change(command, caller);
    }
}
