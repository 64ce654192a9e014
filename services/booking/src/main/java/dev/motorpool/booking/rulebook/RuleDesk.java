package dev.motorpool.booking.rulebook;

import static java.util.Objects.requireNonNull;

import dev.motorpool.booking.cars.KnownBranches;
import dev.motorpool.booking.rules.Rule;
import dev.motorpool.booking.rules.RuleKind;
import dev.motorpool.platform.problem.FieldError;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Where an operator's rules are read and changed. A change never reaches a booking that was made. */
@Service
class RuleDesk {

    private static final Set<RuleKind> FOR_ALL =
            EnumSet.of(RuleKind.EXTRA, RuleKind.COVERAGE, RuleKind.CALENDAR, RuleKind.DRIVERS);

    private final RuleRepository rules;
    private final KnownBranches branches;
    private final TransactionOperations transaction;
    private final Clock clock;

    RuleDesk(RuleRepository rules, KnownBranches branches, TransactionOperations transaction, Clock clock) {
        this.rules = rules;
        this.branches = branches;
        this.transaction = transaction;
        this.clock = clock;
    }

    List<StoredRule> all(RuleKind kind, @Nullable Caller caller) {
        mayRead(kind, caller);
        return rules.all(kind);
    }

    StoredRule get(RuleKind kind, String id, @Nullable Caller caller) {
        mayRead(kind, caller);
        return rules.find(kind, id)
                .filter(rule -> !rule.deleted())
                .orElseThrow(() -> Problem.notFound("rule", kind.path() + "/" + id));
    }

    List<StoredRule> versions(RuleKind kind, String id, Caller caller) {
        mayWrite(caller);
        return rules.versions(kind, id);
    }

    /**
     * @throws Problem 409 when there is one with this id, 400 when it names a branch that is none
     */
    StoredRule add(RuleKind kind, String id, Rule rule, Caller caller) {
        mayWrite(caller);
        mustName(rule);
        return changed(() -> {
            var before = rules.find(kind, id).orElse(null);
            if (before != null && !before.deleted()) {
                throw new Problem(
                        HttpStatus.CONFLICT, "rule-exists", "There is %s/%s already.".formatted(kind.path(), id));
            }
            return written(kind, id, before, rule, caller);
        });
    }

    StoredRule put(RuleKind kind, String id, Rule rule, Expected expected, Caller caller) {
        mayWrite(caller);
        mustName(rule);
        return changed(() -> {
            var before = rules.find(kind, id).orElse(null);
            expected.mustBe(before == null || before.deleted() ? 0 : before.version());
            return written(kind, id, before, rule, caller);
        });
    }

    void remove(RuleKind kind, String id, Expected expected, Caller caller) {
        mayWrite(caller);
        transaction.executeWithoutResult(tx -> {
            rules.startChange();
            var before = get(kind, id, caller);
            expected.mustBe(before.version());
            rules.write(before.removed(caller.id(), now()));
        });
    }

    private void mustName(Rule rule) {
        var named = rule.named();
        var missing = branches.missing(named.values());
        var errors = named.entrySet().stream()
                .filter(field -> missing.contains(field.getValue()))
                .map(field -> new FieldError(field.getKey(), "must be the id of a branch"))
                .sorted(Comparator.comparing(FieldError::field))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private StoredRule changed(Supplier<StoredRule> change) {
        return requireNonNull(transaction.execute(tx -> {
            rules.startChange();
            return change.get();
        }));
    }

    private StoredRule written(RuleKind kind, String id, @Nullable StoredRule before, Rule rule, Caller caller) {
        var after = before == null
                ? new StoredRule(kind, id, 1, rule, false, caller.id(), now())
                : before.next(rule, caller.id(), now());
        rules.write(after);
        return after;
    }

    private static void mayRead(RuleKind kind, @Nullable Caller caller) {
        if (!FOR_ALL.contains(kind)) {
            if (caller == null) {
                throw new Problem(HttpStatus.UNAUTHORIZED, "unauthenticated", "This needs an access token.");
            }
            caller.mustBeAny(Role.AGENT, Role.FLEET_MANAGER, Role.ADMIN);
        }
    }

    static boolean isStaff(Caller caller) {
        return caller.isAny(Role.AGENT, Role.FLEET_MANAGER, Role.ADMIN);
    }

    private static void mayWrite(Caller caller) {
        caller.mustBeAny(Role.FLEET_MANAGER, Role.ADMIN);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
