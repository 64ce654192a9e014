package dev.motorpool.identity.recovery;

import dev.motorpool.identity.accounts.Account;
import dev.motorpool.identity.accounts.AccountRepository;
import dev.motorpool.identity.api.IdentityEvent.PasswordLinkRequested;
import dev.motorpool.identity.api.PasswordLinkPurpose;
import dev.motorpool.identity.input.Email;
import dev.motorpool.platform.facts.Outbox;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Gives people links by which they choose a password. Who asks for one learns nothing about whether there is an account. */
@Service
public class PasswordLinkService {

    private static final Duration DAY = Duration.ofDays(1);

    private final AccountRepository accounts;
    private final PasswordLinkRepository links;
    private final RecoveryProperties settings;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Clock clock;

    PasswordLinkService(
            AccountRepository accounts,
            PasswordLinkRepository links,
            RecoveryProperties settings,
            Outbox outbox,
            TransactionOperations transaction,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.settings = settings;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** For an address that nobody has, for who is blocked, and after too many mails of a day, nothing happens. */
    void forgotten(Email email) {
        transaction.executeWithoutResult(tx -> accounts.find(email)
                .map(Account::id)
                .flatMap(accounts::lock)
                .ifPresent(account -> {
                    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                    if (!account.isBlocked() && !hasManyMails(account.id(), now)) {
                        request(account, PasswordLinkPurpose.RESET, now);
                    }
                }));
    }

    /** Invites somebody to choose a password. Belongs into the transaction that adds the account. */
    public void invite(Account added) {
        request(added, PasswordLinkPurpose.INVITATION, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Invites somebody once more; what was sent before ends. Agents do so for customers, admins for everybody.
     *
     * @throws Problem 409 when the person is blocked, 429 when they were sent many links today
     */
    public void inviteAgain(UserId id, Caller caller) {
        caller.mustBeAny(Role.AGENT, Role.ADMIN);
        transaction.executeWithoutResult(tx -> {
            var account = accounts.lock(id)
                    .filter(found -> caller.isAny(Role.ADMIN) || found.isOnlyCustomer())
                    .orElseThrow(() -> Problem.notFound("user", id));
            if (account.isBlocked()) {
                throw new Problem(HttpStatus.CONFLICT, "person-blocked", "This person is blocked. Unblock them first.");
            }
            if (hasManyMails(id, clock.instant())) {
                throw new Problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-mails",
                        "This person was sent several links today. Please try again tomorrow.");
            }
            invite(account);
        });
    }

    /** The account must be locked, or two at once are not counted. */
    private boolean hasManyMails(UserId person, Instant now) {
        return links.countSince(person, now.minus(DAY)) >= settings.mailsPerDay();
    }

    /** Ends what was sent to an address that is no longer theirs. Belongs into the transaction that has locked the account. */
    public void withdraw(UserId person) {
        links.close(person, clock.instant());
    }

    private void request(Account account, PasswordLinkPurpose purpose, Instant now) {
        var id = UUID.randomUUID();
        var expires = now.plus(settings.life(purpose));
        links.close(account.id(), now);
        links.insert(id, account.id(), purpose, now, expires);
        outbox.publish(new PasswordLinkRequested(account.user(), id, purpose, expires, account.version(), now));
    }
}
