package dev.motorpool.booking.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.identity.api.IdentityEvent;
import dev.motorpool.identity.api.IdentityEvent.UserChanged;
import dev.motorpool.identity.api.IdentityEvent.UserRegistered;
import dev.motorpool.identity.api.UserFeed;
import dev.motorpool.identity.api.UserView;
import dev.motorpool.platform.facts.Envelope;
import dev.motorpool.platform.facts.Inbox;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.UserId;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

/** The copy of people. */
@ServiceTest
class CustomerTests {

    @Autowired
    Inbox inbox;

    @Autowired
    People people;

    @Autowired
    JsonMapper json;

    final UserId id = new UserId(UUID.randomUUID());

    @Test
    void a_fact_that_comes_twice_or_late_changes_nothing() {
        var first = envelope(new UserRegistered(user("Ada King", "+1 206 555 0100"), 1, Instant.EPOCH));
        var second = envelope(new UserChanged(user("Ada Lovelace", null), 2, Instant.EPOCH));
        assertThat(inbox.accept(List.of(first))).isEmpty();
        assertThat(inbox.accept(List.of(second))).isEmpty();
        inbox.accept(List.of(first));
        inbox.accept(List.of(envelope(new UserRegistered(user("Ada King", null), 1, Instant.EPOCH))));
        assertThat(people.of(List.of(id))).containsEntry(id, new Customer("Ada Lovelace", "ada@example.com", null));
    }

    /** Identity tells of it as of any change: what it no longer knows, nobody knows. */
    @Test
    void nothing_is_left_of_somebody_whom_identity_has_made_nameless() {
        inbox.accept(List.of(envelope(new UserRegistered(user("Ada King", "+1 206 555 0100"), 1, Instant.EPOCH))));
        var nobody = new UserView(id, "", "", null, Set.of(Role.CUSTOMER), Instant.EPOCH, null);
        inbox.accept(List.of(envelope(new UserChanged(nobody, 2, Instant.EPOCH))));
        assertThat(people.of(List.of(id))).containsEntry(id, new Customer("", "", null));
    }

    @Test
    void reads_who_signed_up_before_and_keeps_what_is_newer() {
        inbox.accept(List.of(envelope(new UserChanged(user("Ada Lovelace", null), 2, Instant.EPOCH))));
        var other = new UserId(UUID.randomUUID());
        read(List.of(
                new UserFeed.Known(user("Ada King", null), 1),
                new UserFeed.Known(
                        new UserView(other, "g@example.com", "Grace", null, Set.of(Role.CUSTOMER), Instant.EPOCH, null),
                        1)));
        assertThat(people.of(List.of(id, other)))
                .containsEntry(id, new Customer("Ada Lovelace", "ada@example.com", null))
                .containsEntry(other, new Customer("Grace", "g@example.com", null));
    }

    private void read(List<UserFeed.Known> known) {
        var beans = new StaticListableBeanFactory();
        UserFeed feed = (after, limit) -> after == null ? known : List.of();
        beans.addBean("identity", feed);
        new PeopleBefore(beans.getBeanProvider(UserFeed.class), people).read();
    }

    private UserView user(String name, String phone) {
        return new UserView(id, "ada@example.com", name, phone, Set.of(Role.CUSTOMER), Instant.EPOCH, null);
    }

    private Envelope envelope(IdentityEvent fact) {
        return new Envelope(
                UUID.randomUUID(),
                "identity",
                fact.getClass().getSimpleName(),
                fact.key(),
                Instant.EPOCH,
                json.writeValueAsString(fact));
    }
}
