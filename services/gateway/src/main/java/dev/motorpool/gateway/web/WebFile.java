package dev.motorpool.gateway.web;

import java.util.Map;
import java.util.Set;

/**
 * One file of the web app as the build described it.
 *
 * @param type media type, with the charset of texts
 * @param hash of its contents
 * @param isImmutable whether its name changes with its contents, so that a browser never asks again
 * @param sizes bytes of each encoding that the build made; {@code identity} is always there
 */
record WebFile(String type, String hash, boolean isImmutable, Map<String, Long> sizes) {

    static final String IDENTITY = "identity";

    WebFile {
        sizes = Map.copyOf(sizes);
        if (!sizes.containsKey(IDENTITY)) {
            throw new IllegalArgumentException("a file has a size without encoding as well");
        }
    }

    /** The smallest that the client takes. */
    String encodingFor(Set<String> accepted) {
        var best = IDENTITY;
        for (var encoding : accepted) {
            if (size(encoding) < size(best)) {
                best = encoding;
            }
        }
        return best;
    }

    long size(String encoding) {
        return sizes.getOrDefault(encoding, Long.MAX_VALUE);
    }

    /** Weak, as it names the contents and not one encoding of them (RFC 9110, 8.8.1). */
    String etag() {
        return "W/\"" + hash + '"';
    }
}
