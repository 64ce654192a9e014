package dev.motorpool.identity.profile;

import static java.util.Objects.requireNonNull;

import dev.motorpool.identity.accounts.AccountRepository;
import dev.motorpool.identity.credentials.BadCredentials;
import dev.motorpool.identity.credentials.Credentials;
import dev.motorpool.identity.input.Email;
import dev.motorpool.identity.sessions.SessionRepository;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import java.time.Clock;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Changes a password, which ends every session: whoever knew the old one is out. */
@Service
class PasswordService {

    private final Credentials credentials;
    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final PasswordEncoder passwords;
    private final TransactionOperations transaction;
    private final Clock clock;

    PasswordService(
            Credentials credentials,
            AccountRepository accounts,
            SessionRepository sessions,
            PasswordEncoder passwords,
            TransactionOperations transaction,
            Clock clock) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
    }

    void change(ChangePassword command, Caller caller) {
        var known = accounts.find(caller.id()).orElseThrow(() -> Problem.notFound("user", caller.id()));
        var email = new Email(known.user().email());
        if (command.newPassword().is(email)) {
            throw Problem.invalid("newPassword", "must not be the e-mail address");
        }
        var verified = credentials.verify(email, command.currentPassword());
        var hash = requireNonNull(passwords.encode(command.newPassword().value()));
        transaction.executeWithoutResult(tx -> {
            if (!accounts.changePassword(verified, hash)) {
                throw new BadCredentials();
            }
            sessions.revokeAll(verified.id(), clock.instant());
        });
    }
}
