package dev.motorpool.booking.charges;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.database.Times;
import dev.motorpool.platform.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ChargeRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChargeRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(ChargeEntry entry) {
        var charge = entry.charge();
        jdbc.sql("""
                insert into charge_entry (charge_id, step, booking_id, kind, label, quantity, unit, unit_minor, amount_minor,
                                          taxes, currency, reason, made_by, made_at)
                values (:charge, :step, :booking, :kind, :label, :quantity, :unit, :unitPrice, :amount,
                        cast(:taxes as jsonb), :currency, :reason, :by, :at)
                """)
                .param("charge", entry.chargeId())
                .param("step", entry.step())
                .param("booking", entry.bookingId().value())
                .param("kind", charge.kind().name())
                .param("label", charge.label())
                .param("quantity", charge.quantity())
                .param("unit", charge.unit())
                .param("unitPrice", charge.unitMinor())
                .param("amount", charge.amountMinor())
                .param("taxes", json.writeValueAsString(entry.taxes()))
                .param("currency", entry.currency())
                .param("reason", entry.reason())
                .param("by", entry.by().value())
                .param("at", Times.bind(entry.at()))
                .update();
    }

    /** All that was ever said of a booking's charges, each charge's first word first. */
    List<ChargeEntry> of(BookingId booking) {
        return jdbc.sql("""
                select charge_id, step, booking_id, kind, label, quantity, unit, unit_minor, amount_minor, taxes, currency,
                       reason, made_by, made_at
                  from charge_entry where booking_id = :booking order by position
                """)
                .param("booking", booking.value())
                .query(this::entry)
                .list();
    }

    private ChargeEntry entry(ResultSet row, int n) throws SQLException {
        return new ChargeEntry(
                row.getObject("charge_id", UUID.class),
                row.getInt("step"),
                new BookingId(row.getObject("booking_id", UUID.class)),
                new Charge(
                        Charge.Kind.valueOf(row.getString("kind")),
                        row.getString("label"),
                        row.getLong("quantity"),
                        row.getString("unit"),
                        row.getLong("unit_minor"),
                        row.getLong("amount_minor")),
                List.of(json.readValue(row.getString("taxes"), ChargeTax[].class)),
                row.getString("currency"),
                row.getString("reason"),
                new UserId(row.getObject("made_by", UUID.class)),
                Times.read(row, "made_at"));
    }
}
