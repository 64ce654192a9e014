package dev.motorpool.booking.quotes;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.platform.security.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often codes were used. */
@Repository
class PromoUses {

    private final JdbcClient jdbc;

    PromoUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int used(String code) {
        return jdbc.sql("select coalesce((select used from promo_count where code = :code), 0)")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    int usedBy(UserId person, String code) {
        return jdbc.sql("select count(*) from promo_use where person_id = :person and code = :code")
                .param("person", person.value())
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    boolean has(BookingId booking, String code) {
        return jdbc.sql("select count(*) from promo_use where booking_id = :booking and code = :code")
                        .param("booking", booking.value())
                        .param("code", code)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * One more, unless the limit is reached. The count's row stays locked until the transaction ends, so that the next
     * one sees what came of this.
     *
     * @param limit null for none
     */
    boolean count(String code, @Nullable Integer limit) {
        return jdbc.sql("""
                        insert into promo_count (code, used) select :code, 1 where cast(:limit as int) > 0
                        on conflict on constraint promo_count_pk do update
                           set used = promo_count.used + 1 where promo_count.used < cast(:limit as int)
                        """)
                        .param("code", code)
                        .param("limit", limit == null ? Integer.MAX_VALUE : limit)
                        .update()
                == 1;
    }

    void use(BookingId booking, String code, UserId person) {
        jdbc.sql("insert into promo_use (booking_id, code, person_id) values (:booking, :code, :person)")
                .param("booking", booking.value())
                .param("code", code)
                .param("person", person.value())
                .update();
    }

    /** So that somebody else can use it. */
    void giveBack(BookingId booking) {
        jdbc.sql("""
                with freed as (delete from promo_use where booking_id = :booking returning code)
                update promo_count set used = used - 1 where code in (select code from freed)
                """).param("booking", booking.value()).update();
    }
}
