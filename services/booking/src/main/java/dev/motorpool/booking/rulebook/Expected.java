package dev.motorpool.booking.rulebook;

import dev.motorpool.platform.problem.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The version that a writer has read: from {@code If-Match} (RFC 9110, 13.1.1), whose failure is a 412, or from the body,
 * whose failure is a 409; none means that the writer does not care.
 */
record Expected(@Nullable Long version, HttpStatus failure) {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    static Expected of(@Nullable String ifMatch, @Nullable Long inBody) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return new Expected(inBody, HttpStatus.CONFLICT);
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.invalid("If-Match", "must be the ETag of the rule, such as \"3\"");
        }
        return new Expected(Long.valueOf(tag.group(1)), HttpStatus.PRECONDITION_FAILED);
    }

    /**
     * @param actual 0 when there is none
     */
    void mustBe(long actual) {
        if (version != null && version != actual) {
            throw new Problem(
                    failure,
                    "version-conflict",
                    actual == 0
                            ? "There is no such rule any more; you have version %d.".formatted(version)
                            : "The rule has been changed meanwhile: you have version %d, it is at %d."
                                    .formatted(version, actual));
        }
    }
}
