package dev.motorpool.fleet.cars;

import dev.motorpool.platform.problem.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that a writer says it has read: in the header (RFC 9110, 13.1.1) or in the body. */
final class IfMatch {

    /** Weak too: a proxy that compresses weakens the tag that it passes on. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private IfMatch() {}

    static @Nullable Long version(@Nullable String header, @Nullable Long inBody) {
        if (header == null || header.strip().equals("*")) {
            return inBody;
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw Problem.invalid("If-Match", "must be the ETag of the car, such as \"3\"");
        }
        var version = Long.parseLong(tag.group(1));
        if (inBody != null && inBody != version) {
            throw Problem.invalid("version", "must be the same as in If-Match");
        }
        return version;
    }
}
