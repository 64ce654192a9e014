package dev.motorpool.fleet.imports;

import dev.motorpool.fleet.csv.ImportRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Remembers for a day which lines of a run had which identity. A file comes in pieces, and a piece may come twice when
 * its answer got lost: which of several identical cars a line is must not depend on either.
 */
@Repository
class ImportLines {

    /** The line is the nth of its identity in the file; {@code first} is the number of the first. */
    record Rank(int nth, long first) {}

    private static final String REMEMBER = """
            insert into import_line (run_id, identity, line)
            select :run, identity, line from unnest(:identities, :lines) as seen (identity, line)
            on conflict do nothing
            """;

    private static final String RANKS = """
            select line, row_number() over (partition by identity order by line) as nth,
                   min(line) over (partition by identity) as first
              from import_line
             where run_id = :run and identity = any(:identities)
            """;

    private final JdbcClient jdbc;

    ImportLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ranks by line; the lines before these have been ranked already. */
    Map<Long, Rank> rank(UUID run, List<ImportRow> rows) {
        var identities = rows.stream().map(row -> row.identity().value()).toArray(String[]::new);
        jdbc.sql(REMEMBER)
                .param("run", run)
                .param("identities", identities)
                .param("lines", rows.stream().map(ImportRow::line).toArray(Long[]::new))
                .update();
        var ranks = new HashMap<Long, Rank>();
        jdbc.sql(RANKS).param("run", run).param("identities", identities).query(row -> {
            ranks.put(row.getLong("line"), new Rank(row.getInt("nth"), row.getLong("first")));
        });
        return ranks;
    }

    void forgetOldRuns() {
        jdbc.sql("delete from import_line where seen_at < now() - interval '1 day'")
                .update();
    }
}
