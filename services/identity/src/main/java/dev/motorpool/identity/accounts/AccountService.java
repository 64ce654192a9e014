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
import java.util.function.Consumer;
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

    /**
     * Corrects what is known of somebody else. Agents do so for customers, admins for everybody.
     *
     * @param within what else belongs into the transaction, after the change
     */
    public UserView edit(UserId id, EditPerson command, Caller caller, Consumer<Account> within) {
        caller.mustBeAny(Role.AGENT, Role.ADMIN);
        return change(id, () -> {
            var before = accounts.lock(id).orElseThrow(() -> noUser(id));
            mustBeEditableBy(caller, before);
            var changed = accounts.changeProfile(id, command.name(), command.phone());
            var email = command.email();
            if (email != null && !email.value().equals(before.user().email())) {
                changed = Optional.of(accounts.changeEmail(id, email));
                within.accept(changed.get());
            }
            return changed;
        });
    }

    private static void mustBeEditableBy(Caller caller, Account account) {
        if (!caller.isAny(Role.ADMIN) && !account.isOnlyCustomer()) {
            throw Problem.forbidden("Agents may change customers only. Please ask an admin.");
        }
    }

    /**
     * Keeps somebody out from now on.
     *
     * @param within what else belongs into the transaction, after the change
     * @throws LastAdmin when nobody could let anybody in any more
     */
    public UserView block(UserId id, String reason, Caller caller, Consumer<Account> within) {
        caller.mustBeAny(Role.ADMIN);
        if (caller.is(id)) {
            throw Problem.invalid("id", "is your own: ask another admin to block you");
        }
        return change(id, () -> {
            if (accounts.holdAdmins().equals(Set.of(id.value()))) {
                throw new LastAdmin();
            }
            var blocked = accounts.block(id, reason, caller.id(), clock.instant());
            blocked.ifPresent(within);
            return blocked.or(() -> accounts.find(id));
        });
    }

    /** Lets somebody in again who was blocked; they sign in anew. */
    public UserView unblock(UserId id, Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        return change(id, () -> accounts.unblock(id).or(() -> accounts.find(id)));
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
