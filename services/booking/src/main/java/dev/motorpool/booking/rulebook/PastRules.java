package dev.motorpool.booking.rulebook;

import dev.motorpool.booking.rules.Rule;
import dev.motorpool.booking.rules.RuleKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Rules as they were when the line of a price was made of them. */
@Component
public class PastRules {

    /** As {@link dev.motorpool.booking.rules.Filed#reference()} writes it. */
    private static final Pattern REFERENCE = Pattern.compile("(?<path>[^/]+)/(?<id>.+)@(?<version>\\d+)");

    private final RuleRepository rules;

    PastRules(RuleRepository rules) {
        this.rules = rules;
    }

    /** @param reference such as {@code taxes/default@3} */
    public Optional<Rule> find(String reference) {
        var parts = REFERENCE.matcher(reference);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Arrays.stream(RuleKind.values())
                .filter(kind -> kind.path().equals(parts.group("path")))
                .findFirst()
                .flatMap(kind -> rules.version(kind, parts.group("id"), Long.parseLong(parts.group("version"))))
                .map(StoredRule::rule);
    }
}
