package dev.motorpool.identity.credentials;

import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

public final class AccountBlocked extends Problem {

    public AccountBlocked() {
        super(
                HttpStatus.FORBIDDEN,
                "account-blocked",
                "This account is blocked. Please call or write to us if you think that is a mistake.");
    }
}
