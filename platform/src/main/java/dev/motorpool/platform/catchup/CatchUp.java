package dev.motorpool.platform.catchup;

import dev.motorpool.platform.problem.Problem;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Asks other services for what their facts told before anybody here listened: once when the database is new, and when
 * the service was away for so long that facts may have been thrown away. Two instances may both do it.
 */
class CatchUp {

    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);

    /** Less than the seven days for which facts are kept for those who are away. */
    private static final Duration LONGEST_ABSENCE = Duration.ofDays(6);

    /** How exactly the last time here is remembered; saves writes. */
    private static final Duration GRAIN = Duration.ofMinutes(10);

    private final List<Source> sources;
    private final JdbcClient jdbc;
    private final String service;

    CatchUp(List<Source> sources, JdbcClient jdbc, String service) {
        this.sources = sources;
        this.jdbc = jdbc;
        this.service = service;
    }

    @Scheduled(
            initialDelayString = "${motorpool.catch-up.after:PT3S}",
            fixedDelayString = "${motorpool.catch-up.every:PT20S}")
    void run() {
        MDC.put("service", service);
        for (var source : sources) {
            try {
                catchUp(source);
            } catch (Problem away) {
                log.info("{} cannot be read yet: {}", source.name(), away.getMessage());
            } catch (DataAccessException | TransactionException e) {
                log.warn("{} was not taken, trying again: {}", source.name(), e.toString());
            }
        }
    }

    private void catchUp(Source source) {
        if (!source.isThere()) {
            return;
        }
        if (isInStep(source.name())) {
            stayInStep(source.name());
        } else {
            source.read();
            comeInStep(source.name());
            log.info("read {} from the service that owns them", source.name());
        }
    }

    private boolean isInStep(String source) {
        return jdbc.sql("""
                        select count(*) > 0 from catch_up
                         where source = :source and here_at > now() - make_interval(secs => :absence)
                        """)
                .param("source", source)
                .param("absence", (double) LONGEST_ABSENCE.toSeconds())
                .query(Boolean.class)
                .single();
    }

    private void stayInStep(String source) {
        jdbc.sql("""
                update catch_up set here_at = now()
                 where source = :source and here_at < now() - make_interval(secs => :grain)
                """)
                .param("source", source)
                .param("grain", (double) GRAIN.toSeconds())
                .update();
    }

    private void comeInStep(String source) {
        jdbc.sql("""
                insert into catch_up (source, here_at) values (:source, now())
                on conflict on constraint catch_up_pk do update set here_at = now()
                """).param("source", source).update();
    }
}
