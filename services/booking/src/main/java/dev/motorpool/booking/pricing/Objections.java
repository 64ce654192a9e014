package dev.motorpool.booking.pricing;

import dev.motorpool.platform.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rules that staff can set aside have against a rental: the first one refuses it, unless all are overridden. */
public final class Objections {

    private final @Nullable RuleOverride override;
    private final List<String> overridden = new ArrayList<>();

    /**
     * @param override null for everybody who has to keep to the rules
     */
    public Objections(@Nullable RuleOverride override) {
        this.override = override;
    }

    /**
     * @throws Problem itself, unless such rules are overridden
     */
    void raise(Problem problem) {
        raise(problem.code(), problem);
    }

    /**
     * @param code that the rule is known by
     * @throws Problem itself, unless such rules are overridden
     */
    public void raise(String code, Problem problem) {
        if (override == null) {
            throw problem;
        }
        if (!overridden.contains(code)) {
            overridden.add(code);
        }
    }

    /** For the quote; null when nothing was to be overridden. */
    QuoteTerms.@Nullable Overridden overridden() {
        return override == null ? null : new QuoteTerms.Overridden(override.reason(), overridden);
    }
}
