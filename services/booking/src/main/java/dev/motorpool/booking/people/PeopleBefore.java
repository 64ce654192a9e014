package dev.motorpool.booking.people;

import dev.motorpool.identity.api.UserFeed;
import dev.motorpool.platform.catchup.Pages;
import dev.motorpool.platform.catchup.Source;
import dev.motorpool.platform.security.UserId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** People who signed up before booking kept them. */
@Component
class PeopleBefore implements Source {

    private static final int PAGE = 500;

    private final ObjectProvider<UserFeed> identity;
    private final People people;

    PeopleBefore(ObjectProvider<UserFeed> identity, People people) {
        this.identity = identity;
        this.people = people;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public boolean isThere() {
        return identity.getIfAvailable() != null;
    }

    @Override
    public void read() {
        var feed = identity.getObject();
        Pages.<UserFeed.Known, UserId>read(
                after -> feed.usersAfter(after, PAGE),
                known -> known.user().id(),
                page -> page.forEach(known -> people.put(known.user(), known.version())));
    }
}
