package dev.motorpool.gateway.web;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The encodings that a client names and does not refuse (RFC 9110, 12.5.3). */
final class AcceptEncoding {

    private AcceptEncoding() {}

    static Set<String> parse(@Nullable String header) {
        var accepted = new LinkedHashSet<String>();
        if (header != null) {
            for (var part : header.split(",", -1)) {
                var words = part.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*q\\s*=\\s*", 2);
                if (words.length == 1 || !words[1].matches("0(\\.0*)?")) {
                    accepted.add(words[0]);
                }
            }
        }
        return accepted;
    }
}
