package dev.motorpool.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The path of a request that can be read in one way only, without the prefix {@code /api}.
 *
 * <p>Whatever two parsers might read differently is refused, so that the edge and the service behind it always speak of
 * the same route: empty and dot segments, path parameters, backslashes, and encoded forms of these.
 *
 * @param raw as it was sent and as the service sees it
 * @param plain decoded, for routing and counting
 * @param isApi whether it had the prefix
 */
record EdgePath(String raw, String plain, boolean isApi) {

    static final int MAX_LENGTH = 2048;

    private static final String PREFIX = "/api";

    /** Empty when the path is ambiguous or malformed. */
    static Optional<EdgePath> of(String uri) {
        if (uri.isEmpty() || uri.charAt(0) != '/' || uri.length() > MAX_LENGTH || !isUnambiguous(uri)) {
            return Optional.empty();
        }
        if (uri.indexOf('%') < 0) {
            return Optional.of(new EdgePath(uri, uri, false).withoutPrefix());
        }
        return decode(uri)
                .filter(plain -> plain.indexOf('%') < 0 && isUnambiguous(plain))
                .filter(plain -> slashes(plain) == slashes(uri))
                .map(plain -> new EdgePath(uri, plain, false).withoutPrefix());
    }

    private EdgePath withoutPrefix() {
        if (plain.equals(PREFIX)) {
            return new EdgePath("/", "/", true);
        }
        return plain.startsWith(PREFIX + "/")
                ? new EdgePath(raw.substring(raw.indexOf('/', 1)), plain.substring(PREFIX.length()), true)
                : this;
    }

    private static boolean isUnambiguous(String path) {
        var segmentStart = 1;
        for (var i = 1; i <= path.length(); i++) {
            var c = i == path.length() ? '/' : path.charAt(i);
            if (c == '/') {
                var isLast = i == path.length();
                if (isDots(path, segmentStart, i) || (segmentStart == i && !isLast)) {
                    return false;
                }
                segmentStart = i + 1;
            } else if (c == ';' || c == '\\' || c < ' ' || c == 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDots(String path, int start, int end) {
        return (end - start == 1 || end - start == 2) && path.charAt(start) == '.' && path.charAt(end - 1) == '.';
    }

    private static long slashes(String path) {
        return path.chars().filter(c -> c == '/').count();
    }

    private static Optional<String> decode(String uri) {
        var bytes = ByteBuffer.allocate(uri.length());
        try {
            for (var i = 0; i < uri.length(); i++) {
                var c = uri.charAt(i);
                if (c == '%') {
                    bytes.put((byte) HexFormat.fromHexDigits(uri, i + 1, i + 3));
                    i += 2;
                } else if (c < 0x80) {
                    bytes.put((byte) c);
                } else {
                    return Optional.empty();
                }
            }
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
