package dev.motorpool.system;

import java.util.List;

/**
 * Ways to spoil the data, each of which one check must notice; a check that cannot fail is none.
 *
 * @param check the name of the check
 * @param sql run as superuser, without triggers and foreign keys, and taken back
 */
record Spoilers(String check, String database, String sql) {

    static List<Spoilers> of(Acknowledged acknowledged) {
        var booking = acknowledged.bookings.iterator().next();
        var capture = acknowledged.captures.iterator().next();
        var cancellation = acknowledged.cancellations.iterator().next();
        return List.of(
                new Spoilers("no two live bookings of a car overlap", "booking", """
                        alter table booking drop constraint booking_no_overlap, drop constraint booking_reference_taken;
                        create temp table twin as select * from booking where status = 'CONFIRMED' limit 1;
                        update twin set id = gen_random_uuid();
                        insert into booking select * from twin
                        """),
                new Spoilers("no hold outlives its deadline", "booking", """
                        update booking set status = 'HELD', hold_until = now() - interval '1 minute'
                         where id = (select id from booking where status = 'CONFIRMED' limit 1)
                        """),
                new Spoilers("every acknowledged booking is there", "booking", """
                        delete from booking where id = '%s'
                        """.formatted(booking)),
                new Spoilers("every acknowledged cancellation is one", "booking", """
                        update booking set status = 'EXPIRED' where id = '%s'
                        """.formatted(cancellation)),
                new Spoilers("every acknowledged capture is there", "payment", """
                        update payment set status = 'DUE', captured_minor = 0, refunded_minor = 0 where id = '%s'
                        """.formatted(capture)),
                new Spoilers("nobody pays twice", "payment", """
                        insert into ledger_transaction (id, payment_id, kind, cause_id, occurred_at)
                        values (gen_random_uuid(), '%s', 'CAPTURED', gen_random_uuid(), now())
                        """.formatted(capture)),
                new Spoilers("each ledger transaction sums to zero", "payment", """
                        update ledger_entry set amount_minor = amount_minor + 1
                         where (transaction_id, line) = (select transaction_id, line from ledger_entry limit 1)
                        """),
                new Spoilers("the ledger agrees with the payments", "payment", """
                        update payment set captured_minor = amount_minor
                         where id = (select id from payment where status = 'VOIDED' limit 1)
                        """),
                new Spoilers("no refund is left unpaid", "payment", """
                        update refund set status = 'REQUESTED' where id = (select id from refund limit 1)
                        """),
                new Spoilers("every booking has its payment", "payment", """
                        delete from payment where id = '%s'
                        """.formatted(capture)),
                new Spoilers("a payment asks what the booking costs", "booking", """
                        update booking set total_minor = total_minor + days, per_day_minor = per_day_minor + 1
                         where id = '%s'
                        """.formatted(booking)),
                new Spoilers("paid is what is confirmed, and nothing else", "booking", """
                        update booking set status = 'EXPIRED'
                         where id = (select id from booking where status = 'CONFIRMED' limit 1)
                        """),
                new Spoilers("search has the bookings as they are", "search", """
                        update busy set occupying = not occupying where booking_id = '%s'
                        """.formatted(booking)),
                new Spoilers("search has the cars as they are", "search", """
                        update car set version = version + 1 where id = (select id from car limit 1)
                        """),
                new Spoilers("analytics has the bookings as they are", "analytics", """
                        update booking set version = version - 1 where id = '%s'
                        """.formatted(booking)),
                new Spoilers("analytics has the money as it moved", "analytics", """
                        delete from movement where payment_id = '%s'
                        """.formatted(capture)),
                new Spoilers("each confirmation is told once", "notification", """
                        delete from message where fact like 'BookingConfirmed:%'
                        """),
                new Spoilers("nothing that is to be sent lies about", "notification", """
                        update delivery set state = 'FAILED' where id = (select id from delivery limit 1)
                        """),
                new Spoilers("no fact waits or is given up", "booking", """
                        insert into outbox (fact_id, type, key, occurred_at, data)
                        values (gen_random_uuid(), 'Spoilt', 'spoilt', now(), '{}')
                        """),
                new Spoilers("no fact is refused", "search", """
                        insert into refused_fact (consumer, fact_id, source, type, key, occurred_at, data, attempts)
                        values ('BookingFacts', gen_random_uuid(), 'booking', 'Spoilt', 'spoilt', now(), '{}', 1)
                        """));
    }
}
