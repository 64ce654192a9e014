package dev.motorpool.identity.credentials;

import static java.util.Objects.requireNonNull;

import dev.motorpool.identity.accounts.Account;
import dev.motorpool.identity.accounts.AccountRepository;
import dev.motorpool.identity.input.Email;
import dev.motorpool.identity.input.Password;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Tells whether somebody is who they say, and nothing else: not whether the address is known, not by the time taken. */
@Service
public class Credentials {

    /** Too short to be anybody's. */
    private static final String IMPOSSIBLE = "-";

    private final AccountRepository accounts;
    private final LoginFailures failures;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    Credentials(AccountRepository accounts, LoginFailures failures, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.failures = failures;
        this.passwords = passwords;
        this.nobodysHash = requireNonNull(passwords.encode(UUID.randomUUID().toString()));
    }

    /**
     * @throws BadCredentials when it is not so
     * @throws TooManyAttempts when the address is locked, be the password right or wrong
     * @throws AccountBlocked when it is so, but the person may not come in: told only to who knows the password
     */
    public Account verify(Email email, String password) {
        failures.mustBeUnlocked(email);
        var account = accounts.find(email);
        var hash = account.map(Account::passwordHash).orElse(nobodysHash);
        var candidate = Password.fits(password) ? password : IMPOSSIBLE;
        if (!passwords.matches(candidate, hash) || account.isEmpty()) {
            failures.add(email);
            throw new BadCredentials();
        }
        failures.mustBeUnlocked(email); // guesses at the same time may have locked it: then a hit must not show
        failures.forget(email);
        if (account.get().isBlocked()) {
            throw new AccountBlocked();
        }
        return account.get();
    }
}
