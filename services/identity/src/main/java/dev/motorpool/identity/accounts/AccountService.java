package dev.motorpool.identity.accounts;

import static java.util.Objects.requireNonNull;

import dev.motorpool.identity.api.UserView;
import dev.motorpool.platform.facts.Outbox;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import dev.motorpool.platform.web.Page;
import dev.motorpool.platform.web.PageRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What people and admins do with accounts. Changed roles are in force with the next access token. */
@Service
public class AccountService {

    private final AccountRepository accounts;
    private final UserDirectory directory;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            UserDirectory directory,
            Outbox outbox,
            TransactionOperations transaction,
            Clock clock) {
        this.accounts = accounts;
        this.directory = directory;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    public UserView me(Caller caller) {
        return accounts.find(caller.id()).orElseThrow(() -> noUser(caller.id())).user();
    }

    public UserView changeProfile(ChangeProfile command, Caller caller) {
        var id = caller.id();
        return change(id, () -> accounts.changeProfile(id, command.name(), command.phone()));
    }

    /** Agents look for the customer who stands at their desk. */
    Page<UserView> list(UserQuery query, PageRequest page, Caller caller) {
        caller.mustBeAny(Role.AGENT, Role.ADMIN);
        return directory.list(query, page);
    }

    UserView get(UserId id, Caller caller) {
        return accounts.find(id)
                .filter(account -> caller.is(id) || caller.isAny(Role.AGENT, Role.ADMIN))
                .orElseThrow(() -> noUser(id))
                .user();
    }

    UserView changeRoles(UserId id, ChangeRoles command, Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        return change(id, () -> {
            if (!command.roles().contains(Role.ADMIN) && accounts.holdAdmins().equals(Set.of(id.value()))) {
                throw new LastAdmin();
            }
            return accounts.changeRoles(id, command.roles());
        });
    }

    private UserView change(UserId id, Supplier<Optional<Account>> change) {
        return requireNonNull(transaction.execute(tx -> {
            var account = change.get().orElseThrow(() -> noUser(id));
            outbox.publish(account.changedAt(clock.instant()));
            return account.user();
        }));
    }

    private static Problem noUser(UserId id) {
        return Problem.notFound("user", id);
    }
}
