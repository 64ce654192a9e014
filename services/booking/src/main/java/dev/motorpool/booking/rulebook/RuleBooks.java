package dev.motorpool.booking.rulebook;

import dev.motorpool.booking.rules.TariffBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All rules in memory, read again when their number has changed, whichever instance changed them. */
@Component
public class RuleBooks {

    private final RuleRepository rules;
    private volatile @Nullable TariffBook latest;

    RuleBooks(RuleRepository rules) {
        this.rules = rules;
    }

    /** As they are now: one cheap statement, and a second one after a change. */
    public TariffBook current() {
        var known = latest;
        if (known != null && known.revision() == rules.revision()) {
            return known;
        }
        var read = rules.book();
        latest = read;
        return read;
    }

    /** Until the transaction ends nobody changes a rule; who changes one just now is waited for. */
    public void keep() {
        rules.keepRevision();
    }

    /** As they were when they were last looked at: for hints. */
    public TariffBook lastSeen() {
        var known = latest;
        return known == null ? current() : known;
    }
}
