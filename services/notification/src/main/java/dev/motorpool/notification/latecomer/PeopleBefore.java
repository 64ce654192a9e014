package dev.motorpool.notification.latecomer;

import dev.motorpool.identity.api.UserFeed;
import dev.motorpool.notification.copy.People;
import dev.motorpool.notification.delivery.Postponed;
import dev.motorpool.platform.catchup.Pages;
import dev.motorpool.platform.catchup.Source;
import dev.motorpool.platform.security.UserId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** People who signed up before; e-mails that waited for them go out at once. */
@Component
class PeopleBefore implements Source {

    private static final int PAGE = 500;

    private final ObjectProvider<UserFeed> identity;
    private final People people;
    private final Postponed postponed;
    private final TransactionOperations transaction;

    PeopleBefore(
            ObjectProvider<UserFeed> identity, People people, Postponed postponed, TransactionOperations transaction) {
        this.identity = identity;
        this.people = people;
        this.postponed = postponed;
        this.transaction = transaction;
    }

    /** Another one when more is kept than before: then all is read once more. It was "people" before there were roles. */
    @Override
    public String name() {
        return "people-and-roles";
    }

    @Override
    public boolean isThere() {
        return identity.getIfAvailable() != null;
    }

    @Override
    public void read() {
        var feed = identity.getObject();
        Pages.<UserFeed.Known, UserId>read(
                after -> feed.usersAfter(after, PAGE), known -> known.user().id(), this::take);
    }

    private void take(List<UserFeed.Known> page) {
        transaction.executeWithoutResult(tx -> page.forEach(known -> {
            people.put(known.user(), known.version());
            postponed.hurry(known.user().id());
        }));
    }
}
