package dev.motorpool.system;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the databases of all services and says what is wrong: written without any of their code, with index scans off, so
 * that neither a bug of theirs nor a broken index can hide anything. For a system at rest.
 */
final class Checker {

    static final List<String> WITH_FACTS =
            List.of("identity", "fleet", "booking", "payment", "notification", "analytics", "search");

    private final Function<String, Connection> databases;
    private final Acknowledged acknowledged;
    private final List<String> violations = new ArrayList<>();

    private Checker(Function<String, Connection> databases, Acknowledged acknowledged) {
        this.databases = databases;
        this.acknowledged = acknowledged;
    }

    /** Each begins with the name of the check, and a colon. */
    static List<String> violations(Function<String, Connection> databases, Acknowledged acknowledged)
            throws SQLException {
        var checker = new Checker(databases, acknowledged);
        checker.bookings();
        checker.money();
        checker.bookingsAndMoney();
        checker.copies();
        checker.messages();
        checker.facts();
        return checker.violations;
    }

    private void bookings() throws SQLException {
        none("no two live bookings of a car overlap", "booking", """
                select a.id || ' and ' || b.id from booking a join booking b on a.car_id = b.car_id and a.id < b.id
                   and lower(a.blocked) < upper(b.blocked) and lower(b.blocked) < upper(a.blocked)
                 where a.status in ('HELD', 'CONFIRMED', 'ACTIVE') and b.status in ('HELD', 'CONFIRMED', 'ACTIVE')
                """);
        none("no hold outlives its deadline", "booking", """
                select id::text from booking where status = 'HELD' and hold_until < now() - interval '5 seconds'
                """);
        var status = map("booking", "select id, status from booking");
        missing("every acknowledged booking is there", acknowledged.bookings, status.keySet());
        var cancelled = status.entrySet().stream()
                .filter(booking -> booking.getValue().equals("CANCELLED"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        missing("every acknowledged cancellation is one", acknowledged.cancellations, cancelled);
    }

    private void money() throws SQLException {
        var captured = map("payment", "select id, '' from payment where captured_minor = amount_minor");
        missing("every acknowledged capture is there", acknowledged.captures, captured.keySet());
        none("nobody pays twice", "payment", """
                select payment_id::text from ledger_transaction where kind in ('CAPTURED', 'CAPTURED_UNOWED')
                 group by payment_id having count(*) > 1
                """);
        none("each ledger transaction sums to zero", "payment", """
                select transaction_id::text from ledger_entry group by transaction_id, currency
                having sum(amount_minor) <> 0
                """);
        none("the ledger agrees with the payments", "payment", """
                select id::text from payment
                 where captured_minor - refunded_minor <> coalesce((
                       select sum(entry.amount_minor) from ledger_entry entry
                         join ledger_transaction posted on posted.id = entry.transaction_id
                        where posted.payment_id = payment.id and entry.account = 'PROVIDER_CLEARING'), 0)
                """);
        none("no refund is left unpaid", "payment", "select id::text from refund where status <> 'SUCCEEDED'");
    }

    /** Every pickup is far away here, so a cancellation gives all back. */
    private void bookingsAndMoney() throws SQLException {
        var bookings = map("booking", "select id, status || ' ' || total_minor from booking");
        var payments = map("payment", """
                select booking_id, status || ' ' || amount_minor from payment where purpose = 'BOOKING'
                """);
        missing("every booking has its payment", bookings.keySet(), payments.keySet());
        bookings.forEach((id, booking) -> {
            var payment = payments.getOrDefault(id, "NONE 0");
            if (!amount(booking).equals(amount(payment)) && !payment.startsWith("NONE")) {
                violations.add("a payment asks what the booking costs: %s is %s, %s".formatted(id, booking, payment));
            }
            var isRight = switch (word(booking)) {
                case "HELD" -> word(payment).equals("DUE");
                case "CONFIRMED" -> word(payment).equals("CAPTURED");
                default -> List.of("VOIDED", "REFUNDED").contains(word(payment));
            };
            if (!isRight) {
                violations.add(
                        "paid is what is confirmed, and nothing else: %s is %s, %s".formatted(id, booking, payment));
            }
        });
    }

    private void copies() throws SQLException {
        same(
                "search has the bookings as they are",
                map("booking", "select id, version || ' ' || (status in ('HELD', 'CONFIRMED', 'ACTIVE')) from booking"),
                map("search", "select booking_id, version || ' ' || occupying from busy"));
        same(
                "analytics has the bookings as they are",
                map("booking", "select id, version || ' ' || lower(status) from booking"),
                map("analytics", "select id, version || ' ' || status from booking"));
        same("analytics has the money as it moved", map("payment", """
                        select id, captured_minor || ' ' || refunded_minor from payment where captured_minor > 0
                        """), map("analytics", """
                        select payment_id, round(sum(amount) filter (where kind = 'capture') * 100) || ' '
                            || round(coalesce(sum(amount) filter (where kind = 'refund'), 0) * 100)
                          from movement group by payment_id
                        """));
        same(
                "search has the cars as they are",
                map("fleet", "select id, version::text from car"),
                map("search", "select id, version::text from car"));
    }

    private void messages() throws SQLException {
        var confirmed = map("booking", "select id, '1' from booking where status = 'CONFIRMED'");
        var told = map("notification", """
                select cast(split_part(fact, ':', 2) as uuid), count(*)::text from message
                 where fact like 'BookingConfirmed:%' group by 1
                """);
        told.keySet().retainAll(confirmed.keySet());
        same("each confirmation is told once", confirmed, told);
        none("nothing that is to be sent lies about", "notification", """
                select id::text from delivery where state <> 'SENT'
                """);
    }

    private void facts() throws SQLException {
        for (var service : WITH_FACTS) {
            none("no fact waits or is given up", service, "select type || ' of ' || key from outbox");
            none("no fact is refused", service, "select consumer || ' ' || type || ' of ' || key from refused_fact");
        }
    }

    private static String word(String text) {
        return text.substring(0, text.indexOf(' '));
    }

    private static String amount(String text) {
        return text.substring(text.indexOf(' ') + 1);
    }

    private void none(String check, String database, String sql) throws SQLException {
        rows(database, sql, row -> violations.add("%s: %s (%s)".formatted(check, row.getString(1), database)));
    }

    private void missing(String check, Collection<UUID> wanted, Collection<UUID> there) {
        var gone = new HashSet<>(wanted);
        gone.removeAll(there);
        gone.forEach(id -> violations.add(check + ": " + id + " is missing"));
    }

    private void same(String check, Map<UUID, String> source, Map<UUID, String> copy) {
        var all = new HashSet<>(source.keySet());
        all.addAll(copy.keySet());
        for (var id : all) {
            if (!source.getOrDefault(id, "").equals(copy.getOrDefault(id, ""))) {
                violations.add(
                        "%s: %s is \"%s\" there and \"%s\" here".formatted(check, id, source.get(id), copy.get(id)));
            }
        }
    }

    private Map<UUID, String> map(String database, String sql) throws SQLException {
        var found = new HashMap<UUID, String>();
        rows(database, sql, row -> found.put(row.getObject(1, UUID.class), row.getString(2)));
        return new TreeMap<>(found);
    }

    private interface Row {

        void take(java.sql.ResultSet row) throws SQLException;
    }

    private void rows(String database, String sql, Row each) throws SQLException {
        try (var statement = databases.apply(database).createStatement()) {
            statement.execute("set enable_indexscan = off");
            statement.execute("set enable_bitmapscan = off");
            statement.execute("set enable_indexonlyscan = off");
            try (var row = statement.executeQuery(sql)) {
                while (row.next()) {
                    each.take(row);
                }
            }
        }
    }
}
