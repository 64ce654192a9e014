package dev.motorpool.identity.operator;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param operatorKey what the command line tools log in with; the route does not exist without one
 */
@ConfigurationProperties("motorpool.identity")
record OperatorProperties(@Nullable String operatorKey) {

    private static final int SHORTEST = 32;

    /** Checked here and not by an annotation, whose message would print the key. */
    OperatorProperties {
        if (operatorKey != null && operatorKey.strip().length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "Set motorpool.identity.operator-key to a random text of at least 32 characters, or leave it out.");
        }
    }

    @Override
    public String toString() {
        return "OperatorProperties";
    }
}
