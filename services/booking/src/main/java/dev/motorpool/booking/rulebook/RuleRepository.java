package dev.motorpool.booking.rulebook;

import dev.motorpool.booking.database.Times;
import dev.motorpool.booking.rules.Filed;
import dev.motorpool.booking.rules.RuleKind;
import dev.motorpool.booking.rules.TariffBook;
import dev.motorpool.platform.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RuleRepository {

    private static final String COLUMNS = "kind, id, version, document, deleted, changed_by, changed_at";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RuleRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long revision() {
        return jdbc.sql("select revision from rule_revision").query(Long.class).single();
    }

    /** In one statement, so that the rules are those of the revision. */
    TariffBook book() {
        var rules = new ArrayList<Filed<?>>();
        var revision = jdbc.sql("""
                select revision, %s from rule_revision left join rule on not deleted
                """.formatted(COLUMNS)).query(rows -> {
            var found = 0L;
            while (rows.next()) {
                found = rows.getLong("revision");
                if (rows.getString("id") != null) {
                    rules.add(rule(rows, 0).filed());
                }
            }
            return found;
        });
        return new TariffBook(revision == null ? 0 : revision, rules);
    }

    /** Lets one writer pass at a time; whoever keeps all rules in memory sees that they have changed. */
    void startChange() {
        jdbc.sql("update rule_revision set revision = revision + 1").update();
    }

    void keepRevision() {
        jdbc.sql("select revision from rule_revision for share")
                .query(Long.class)
                .single();
    }

    /** Deleted or not. */
    Optional<StoredRule> find(RuleKind kind, String id) {
        return jdbc.sql("select %s from rule where kind = :kind and id = :id".formatted(COLUMNS))
                .param("kind", kind.name())
                .param("id", id)
                .query(this::rule)
                .optional();
    }

    List<StoredRule> all(RuleKind kind) {
        return jdbc.sql("select %s from rule where kind = :kind and not deleted order by id".formatted(COLUMNS))
                .param("kind", kind.name())
                .query(this::rule)
                .list();
    }

    Optional<StoredRule> version(RuleKind kind, String id, long version) {
        return jdbc.sql("select %s from rule_version where kind = :kind and id = :id and version = :version"
                        .formatted(COLUMNS))
                .param("kind", kind.name())
                .param("id", id)
                .param("version", version)
                .query(this::rule)
                .optional();
    }

    List<StoredRule> versions(RuleKind kind, String id) {
        return jdbc.sql("""
                select %s from rule_version where kind = :kind and id = :id order by version desc limit 1000
                """.formatted(COLUMNS))
                .param("kind", kind.name())
                .param("id", id)
                .query(this::rule)
                .list();
    }

    /**
     * @throws RuleScopeTaken when another rule of the kind holds for the same
     */
    void write(StoredRule rule) {
        try {
            write(rule, """
                    insert into rule (kind, id, version, scope, document, deleted, changed_by, changed_at)
                    values (:kind, :id, :version, :scope, cast(:document as jsonb), :deleted, :changedBy, :changedAt)
                    on conflict on constraint rule_pk do update
                       set version = excluded.version, scope = excluded.scope, document = excluded.document,
                           deleted = excluded.deleted, changed_by = excluded.changed_by,
                           changed_at = excluded.changed_at
                    """);
        } catch (DuplicateKeyException e) {
            throw String.valueOf(e.getMessage()).contains("rule_scope_taken") ? new RuleScopeTaken(e) : e;
        }
        write(rule, """
                insert into rule_version (kind, id, version, document, deleted, changed_by, changed_at)
                values (:kind, :id, :version, cast(:document as jsonb), :deleted, :changedBy, :changedAt)
                """);
    }

    private void write(StoredRule rule, String sql) {
        jdbc.sql(sql)
                .param("kind", rule.kind().name())
                .param("id", rule.id())
                .param("version", rule.version())
                .param("scope", rule.rule().scope())
                .param("document", json.writeValueAsString(rule.rule()))
                .param("deleted", rule.deleted())
                .param("changedBy", rule.changedBy().value())
                .param("changedAt", Times.bind(rule.changedAt()))
                .update();
    }

    private StoredRule rule(ResultSet row, int n) throws SQLException {
        var kind = RuleKind.valueOf(row.getString("kind"));
        return new StoredRule(
                kind,
                row.getString("id"),
                row.getLong("version"),
                json.readValue(row.getString("document"), kind.type()),
                row.getBoolean("deleted"),
                new UserId(row.getObject("changed_by", UUID.class)),
                Times.read(row, "changed_at"));
    }
}
