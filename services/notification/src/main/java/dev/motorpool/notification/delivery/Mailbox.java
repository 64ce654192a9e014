package dev.motorpool.notification.delivery;

import static java.time.ZoneOffset.UTC;

import dev.motorpool.notification.delivery.MailboxController.Attachment;
import dev.motorpool.notification.delivery.MailboxController.MailView;
import dev.motorpool.notification.text.CalendarFile;
import dev.motorpool.platform.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps e-mails instead of sending them, for installations without a mail server. */
@Repository
class Mailbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    Mailbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(Letter letter) {
        var calendar = letter.calendar();
        jdbc.sql("""
                insert into mailbox (id, recipient, subject, html, text, calendar, method, sent_at)
                values (:id, :recipient, :subject, :html, :text, :calendar, :method, :at)
                on conflict on constraint mailbox_pk do nothing
                """)
                .param("id", letter.id())
                .param("recipient", letter.recipient())
                .param("subject", letter.words().subject())
                .param("html", letter.words().html())
                .param("text", letter.words().text())
                .param("calendar", calendar == null ? null : calendar.content())
                .param("method", calendar == null ? null : calendar.method())
                .param("at", clock.instant().atOffset(UTC))
                .update();
    }

    List<MailView> list(@Nullable String recipient, PageRequest page) {
        return jdbc.sql("""
                select id, recipient, subject, html, text, calendar, method, sent_at from mailbox
                 where (cast(:recipient as text) is null or lower(recipient) = lower(:recipient))
                 order by sent_at desc, id limit :limit offset :offset
                """)
                .param("recipient", recipient)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(Mailbox::mail)
                .list();
    }

    long count(@Nullable String recipient) {
        return jdbc.sql("""
                select count(*) from mailbox
                 where (cast(:recipient as text) is null or lower(recipient) = lower(:recipient))
                """).param("recipient", recipient).query(Long.class).single();
    }

    private static MailView mail(ResultSet row, int n) throws SQLException {
        var calendar = CalendarFile.orNull(row.getString("method"), row.getString("calendar"));
        return new MailView(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("html"),
                row.getString("text"),
                Stream.of(calendar).filter(Objects::nonNull).map(Attachment::of).toList(),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }
}
