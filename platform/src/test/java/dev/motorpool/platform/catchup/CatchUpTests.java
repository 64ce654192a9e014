package dev.motorpool.platform.catchup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** When a service asks others for what was told before it listened. */
class CatchUpTests {

    private final List<String> read = new ArrayList<>();

    private JdbcClient jdbc;

    private class Told implements Source {

        private final String name;
        RuntimeException failure;
        boolean there = true;

        Told(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean isThere() {
            return there;
        }

        @Override
        public void read() {
            if (failure != null) {
                throw failure;
            }
            read.add(name);
        }
    }

    private final Told people = new Told("people");
    private final Told cars = new Told("cars");
    private CatchUp catchUp;

    @BeforeEach
    void newDatabase() {
        var server = TestPostgres.server();
        var database =
                new DriverManagerDataSource(TestPostgres.newDatabase("catch_up"), server.user(), server.password());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/platform")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        catchUp = new CatchUp(List.of(people, cars), jdbc, "latecomer");
    }

    @Test
    void a_new_service_reads_everything_once() {
        catchUp.run();
        catchUp.run();
        new CatchUp(List.of(people, cars), jdbc, "latecomer").run(); // after a restart

        assertThat(read).containsExactly("people", "cars");
    }

    @Test
    void whoever_is_away_is_asked_again_and_holds_up_nobody() {
        people.failure = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "identity-unavailable", "away");
        catchUp.run();
        assertThat(read).containsExactly("cars");

        people.failure = new DataAccessResourceFailureException("our own database is away");
        catchUp.run();
        assertThat(read).containsExactly("cars");

        people.failure = null;
        catchUp.run();
        catchUp.run();
        assertThat(read).containsExactly("cars", "people");
    }

    @Test
    void whoever_was_away_for_longer_than_facts_are_kept_reads_again() {
        catchUp.run();
        jdbc.sql("update catch_up set here_at = now() - interval '5 days' where source = 'cars'")
                .update();
        jdbc.sql("update catch_up set here_at = now() - interval '7 days' where source = 'people'")
                .update();

        catchUp.run();
        catchUp.run();

        assertThat(read).containsExactly("people", "cars", "people");
    }

    @Test
    void remembers_that_it_was_here_but_does_not_write_at_each_look() {
        catchUp.run();
        var first = lines();
        catchUp.run();
        assertThat(lines()).isEqualTo(first);

        jdbc.sql("update catch_up set here_at = now() - interval '11 minutes'").update();
        catchUp.run();

        assertThat(jdbc.sql("select count(*) from catch_up where here_at > now() - interval '1 minute'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void where_there_is_nobody_to_ask_nothing_counts_as_read() {
        people.there = false;
        catchUp.run();
        people.there = true;
        catchUp.run();
        assertThat(read).containsExactly("cars", "people");
    }

    @Test
    void reads_pages_by_the_last_id_until_one_is_empty() {
        var all = IntStream.rangeClosed(1, 7).boxed().toList();
        var taken = new ArrayList<List<Integer>>();

        Pages.<Integer, Integer>read(
                after -> all.stream()
                        .filter(n -> after == null || n > after)
                        .limit(3)
                        .toList(),
                n -> n,
                taken::add);

        assertThat(taken).containsExactly(List.of(1, 2, 3), List.of(4, 5, 6), List.of(7));
    }

    private List<String> lines() {
        return jdbc.sql("select source || here_at || xmin from catch_up order by source")
                .query(String.class)
                .list();
    }
}
