package dev.motorpool.identity.accounts;

import dev.motorpool.identity.api.UserView;
import dev.motorpool.identity.input.Phone;
import dev.motorpool.platform.facts.Outbox;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** How accounts come into being. */
@Service
public class Registration {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Clock clock;

    Registration(
            AccountRepository accounts,
            PasswordEncoder passwords,
            Outbox outbox,
            TransactionOperations transaction,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Account signUp(SignUp command) {
        return register(
                new AddUser(
                        command.email(), command.password(), command.name(), command.phone(), Set.of(Role.CUSTOMER)),
                account -> {});
    }

    /**
     * Agents add customers who walk in; whoever has another role is added by an admin.
     *
     * @param within what else belongs into the transaction
     */
    public UserView add(AddUser command, Caller caller, Consumer<Account> within) {
        var isCustomer = command.roles().equals(Set.of(Role.CUSTOMER));
        caller.mustBeAny(isCustomer ? new Role[] {Role.AGENT, Role.ADMIN} : new Role[] {Role.ADMIN});
        return register(command, within).user();
    }

    private Account register(AddUser command, Consumer<Account> within) {
        var password = command.password();
        if (password != null && password.is(command.email())) {
            throw Problem.invalid("password", "must not be the e-mail address");
        }
        if (accounts.find(command.email()).isPresent()) {
            throw new EmailTaken(); // saves the hash; the constraint decides
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
        var user = new UserView(
                new UserId(UUID.randomUUID()),
                command.email().value(),
                command.name().value(),
                Phone.text(command.phone()),
                command.roles(),
                now,
                null);
        var secret = password == null ? UUID.randomUUID().toString() : password.value(); // nobody knows the first
        var account = new Account(user, passwords.encode(secret), 1);
        transaction.executeWithoutResult(tx -> {
            accounts.insert(account);
            outbox.publish(account.registeredAt(now));
            within.accept(account);
        });
        return account;
    }
}
