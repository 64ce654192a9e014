package dev.motorpool.identity.sessions;

import static java.util.Objects.requireNonNull;

import dev.motorpool.identity.accounts.Account;
import dev.motorpool.identity.accounts.AccountRepository;
import dev.motorpool.identity.credentials.BadCredentials;
import dev.motorpool.identity.token.OpaqueToken;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Opens sessions, carries them on and ends them. */
@Service
public class SessionService {

    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final TokenIssuer issuer;
    private final SessionProperties settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    SessionService(
            AccountRepository accounts,
            SessionRepository sessions,
            TokenIssuer issuer,
            SessionProperties settings,
            TransactionOperations transaction,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.issuer = issuer;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @throws BadCredentials when the password was changed since it was verified
     */
    public Tokens open(Account verified) {
        return requireNonNull(transaction.execute(tx -> {
            var account = accounts.hold(verified.id(), verified.passwordHash()).orElseThrow(BadCredentials::new);
            var now = clock.instant();
            var session = UUID.randomUUID();
            sessions.insert(session, account.id(), now, now.plus(settings.refreshTokenLife()));
            return issue(account, session, now);
        }));
    }

    /**
     * Exchanges a refresh token for new tokens. A token that comes a second time was stolen, or is the thief's own:
     * nobody can tell, so the whole session ends. Two at the same moment are no exception: one wins, the other is a
     * reuse, and the winner's new token is dead too. A client must take care to refresh once.
     */
    Tokens refresh(OpaqueToken token) {
        var now = clock.instant();
        var tokens = requireNonNull(transaction.execute(tx -> {
            var session = sessions.use(token, now);
            if (session.isPresent()) {
                return Optional.of(carryOn(session.get(), now));
            }
            var reused = sessions.findUsed(token, now).orElseThrow(RefreshTokenRefused::invalid);
            sessions.revoke(reused, now);
            return Optional.<Tokens>empty();
        }));
        return tokens.orElseThrow(RefreshTokenRefused::reused); // after the commit, or the session would live on
    }

    void close(OpaqueToken token) {
        sessions.revoke(token, clock.instant());
    }

    private Tokens carryOn(UUID session, Instant now) {
        return sessions.extend(session, now, now.plus(settings.refreshTokenLife()))
                .flatMap(accounts::find)
                .filter(account -> !account.isBlocked())
                .map(account -> issue(account, session, now))
                .orElseThrow(RefreshTokenRefused::invalid);
    }

    private Tokens issue(Account account, UUID session, Instant now) {
        var token = OpaqueToken.random();
        sessions.insert(token, session, now.plus(settings.refreshTokenLife()));
        return issuer.issue(account.user(), token);
    }
}
