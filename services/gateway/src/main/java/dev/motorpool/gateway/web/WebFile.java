package dev.motorpool.gateway.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One file of the web app as the build described it.
 *
 * @param type media type, with the charset of texts
 * @param hash of its contents
 * @param isImmutable whether its name changes with its contents, so that a browser never asks again
 * @param pages how the addresses of pages begin that need it as soon as the app itself, for most files none
 * @param sizes bytes of each encoding that the build made; {@code identity} is always there
 */
record WebFile(
        String type,
        String hash,
        boolean isImmutable,
        @Nullable List<String> pages,
        Map<String, Long> sizes) {

    static final String IDENTITY = "identity";

    WebFile {
        pages = pages == null ? List.of() : List.copyOf(pages);
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

    boolean isNeededBy(String page) {
        return pages != null && pages.stream().anyMatch(page::startsWith);
    }

    /** As a link that tells the browser to fetch it at once, in the way in which the page will ask for it. */
    String link(String path) {
        return "<%s>; rel=%s"
                .formatted(path, type.startsWith("text/css") ? "preload; as=style; crossorigin" : "modulepreload");
    }

    long size(String encoding) {
        return sizes.getOrDefault(encoding, Long.MAX_VALUE);
    }

    /** Weak, as it names the contents and not one encoding of them (RFC 9110, 8.8.1). */
    String etag() {
        return "W/\"" + hash + '"';
    }
}
