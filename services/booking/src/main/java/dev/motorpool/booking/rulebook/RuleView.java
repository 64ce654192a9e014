package dev.motorpool.booking.rulebook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.motorpool.booking.rules.Rule;
import dev.motorpool.booking.rules.RuleKind;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is shown: its own fields beside its id and version.
 *
 * @param code the id again where renters know the rule by it
 * @param changedBy for staff
 */
record RuleView(
        String id,
        @Nullable String code,
        long version,
        boolean deleted,
        @Nullable UserId changedBy,
        Instant changedAt,
        @JsonUnwrapped Rule rule) {

    private static final Set<RuleKind> CODED = EnumSet.of(RuleKind.EXTRA, RuleKind.COVERAGE, RuleKind.PROMO);

    static RuleView of(StoredRule stored) {
        return new RuleView(
                stored.id(),
                isCoded(stored.kind()) ? stored.id() : null,
                stored.version(),
                stored.deleted(),
                stored.changedBy(),
                stored.changedAt(),
                stored.rule());
    }

    static boolean isCoded(RuleKind kind) {
        return CODED.contains(kind);
    }

    RuleView forEverybody() {
        return new RuleView(id, code, version, deleted, null, changedAt, rule);
    }
}
