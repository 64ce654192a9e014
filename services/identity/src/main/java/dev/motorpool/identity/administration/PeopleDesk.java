package dev.motorpool.identity.administration;

import dev.motorpool.identity.accounts.AccountService;
import dev.motorpool.identity.accounts.AddUser;
import dev.motorpool.identity.accounts.EditPerson;
import dev.motorpool.identity.accounts.Registration;
import dev.motorpool.identity.api.UserView;
import dev.motorpool.identity.recovery.PasswordLinkService;
import dev.motorpool.identity.sessions.SessionRepository;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.UserId;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Accounts in the hands of staff. Whatever takes an account out of its owner's hands ends their sessions and links. */
@Service
class PeopleDesk {

    private final Registration registration;
    private final AccountService service;
    private final SessionRepository sessions;
    private final PasswordLinkService links;
    private final Clock clock;

    PeopleDesk(
            Registration registration,
            AccountService service,
            SessionRepository sessions,
            PasswordLinkService links,
            Clock clock) {
        this.registration = registration;
        this.service = service;
        this.sessions = sessions;
        this.links = links;
        this.clock = clock;
    }

    /** Whoever is added without a password gets a mail by which to choose one. */
    UserView add(AddUser command, Caller caller) {
        return registration.add(command, caller, account -> {
            if (command.password() == null) {
                links.invite(account);
            }
        });
    }

    UserView edit(UserId id, EditPerson command, Caller caller) {
        return service.edit(id, command, caller, moved -> shutOut(moved.id()));
    }

    UserView block(UserId id, BlockPerson command, Caller caller) {
        return service.block(id, command.reason().strip(), caller, blocked -> shutOut(blocked.id()));
    }

    UserView unblock(UserId id, Caller caller) {
        return service.unblock(id, caller);
    }

    void invite(UserId id, Caller caller) {
        links.inviteAgain(id, caller);
    }

    private void shutOut(UserId id) {
        sessions.revokeAll(id, clock.instant());
        links.withdraw(id);
    }
}
