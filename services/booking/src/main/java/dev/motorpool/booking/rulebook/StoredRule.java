package dev.motorpool.booking.rulebook;

import dev.motorpool.booking.rules.Filed;
import dev.motorpool.booking.rules.Rule;
import dev.motorpool.booking.rules.RuleKind;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;

/** One version of a rule: who made it, and when. */
record StoredRule(
        RuleKind kind, String id, long version, Rule rule, boolean deleted, UserId changedBy, Instant changedAt) {

    Filed<Rule> filed() {
        return new Filed<>(id, version, rule);
    }

    StoredRule next(Rule changed, UserId by, Instant now) {
        return new StoredRule(kind, id, version + 1, changed, false, by, now);
    }

    StoredRule removed(UserId by, Instant now) {
        return new StoredRule(kind, id, version + 1, rule, true, by, now);
    }
}
