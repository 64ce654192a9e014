package dev.motorpool.launcher.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.SessionInputBuffer;

/** The request that opens a WebSocket and its answer (RFC 6455, 4), passed on. */
final class Handshake {

    private static final int LONGEST_REFUSAL = 64 * 1024;

    /** Written by {@link #send} itself. */
    private static final List<String> REPLACED = List.of("host", "connection", "upgrade", "content-length");

    private static final List<String> AGREED = List.of(
            "upgrade", "connection", "sec-websocket-accept", "sec-websocket-protocol", "sec-websocket-extensions");

    private Handshake() {}

    static void send(HttpServletRequest request, URI target, OutputStream out) throws IOException {
        var query = request.getQueryString();
        var head = new StringBuilder("GET ")
                .append(request.getRequestURI())
                .append(query == null ? "" : "?" + query)
                .append(" HTTP/1.1\r\nHost: ")
                .append(target.getAuthority())
                .append("\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n");
        for (var names = request.getHeaderNames().asIterator(); names.hasNext(); ) {
            var name = names.next();
            if (!REPLACED.contains(name.toLowerCase(Locale.ROOT))) {
                request.getHeaders(name)
                        .asIterator()
                        .forEachRemaining(value ->
                                head.append(name).append(": ").append(value).append("\r\n"));
            }
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    static void agree(ClassicHttpResponse answer, HttpServletResponse response) {
        for (var header : answer.getHeaders()) {
            if (AGREED.contains(header.getName().toLowerCase(Locale.ROOT))) {
                response.setHeader(header.getName(), header.getValue());
            }
        }
    }

    /** The service's refusal, which is a problem like any other. */
    static void refuse(
            ClassicHttpResponse answer, SessionInputBuffer buffer, InputStream in, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.getCode());
        var type = answer.getFirstHeader("Content-Type");
        var length = answer.getFirstHeader("Content-Length");
        if (type == null || length == null) {
            return;
        }
        response.setContentType(type.getValue());
        var rest = Math.clamp(Long.parseLong(length.getValue()), 0, LONGEST_REFUSAL);
        var chunk = new byte[(int) rest];
        for (int read; rest > 0 && (read = buffer.read(chunk, 0, (int) rest, in)) > 0; rest -= read) {
            response.getOutputStream().write(chunk, 0, read);
        }
    }
}
