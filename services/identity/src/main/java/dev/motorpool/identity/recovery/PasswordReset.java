package dev.motorpool.identity.recovery;

import static java.util.Objects.requireNonNull;

import dev.motorpool.identity.accounts.AccountRepository;
import dev.motorpool.identity.credentials.LoginFailures;
import dev.motorpool.identity.input.Email;
import dev.motorpool.identity.input.Password;
import dev.motorpool.identity.sessions.SessionRepository;
import dev.motorpool.identity.token.OpaqueToken;
import dev.motorpool.platform.problem.Problem;
import java.time.Clock;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Lets who holds a link choose a password. It ends all sessions: whoever knew the old password is out. */
@Service
class PasswordReset {

    private final PasswordLinkRepository links;
    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final LoginFailures failures;
    private final PasswordEncoder passwords;
    private final TransactionOperations transaction;
    private final Clock clock;

    PasswordReset(
            PasswordLinkRepository links,
            AccountRepository accounts,
            SessionRepository sessions,
            LoginFailures failures,
            PasswordEncoder passwords,
            TransactionOperations transaction,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.sessions = sessions;
        this.failures = failures;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @throws PasswordLinkInvalid when the link cannot be used any more
     */
    void choose(OpaqueToken secret, Password password) {
        var person = links.findPerson(secret, clock.instant()).orElseThrow(PasswordLinkInvalid::new);
        var account = accounts.find(person).orElseThrow(PasswordLinkInvalid::new);
        var email = new Email(account.user().email());
        if (password.is(email)) {
            throw Problem.invalid("newPassword", "must not be the e-mail address");
        }
        var hash = requireNonNull(passwords.encode(password.value())); // before the transaction: it takes a while
        transaction.executeWithoutResult(tx -> {
            var now = clock.instant();
            var mayChoose =
                    accounts.lock(person).filter(known -> !known.isBlocked()).isPresent();
            if (!mayChoose || !links.use(secret, now)) {
                throw new PasswordLinkInvalid();
            }
            accounts.choosePassword(person, hash);
            sessions.revokeAll(person, now);
            failures.forget(email);
        });
    }
}
