package dev.motorpool.launcher.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** Copies a request and its answer from one connection to another, without what belongs to the connection itself. */
final class HttpMessages {

    /** RFC 9110, 7.6.1, and what the client writes itself. */
    private static final Set<String> NOT_SENT = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final Set<String> NOT_RETURNED = Set.of(
            "connection",
            "date",
            "keep-alive",
            "proxy-authenticate",
            "server",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final int BUFFER = 16 * 1024;

    private HttpMessages() {}

    static ClassicHttpRequest of(HttpServletRequest request) throws IOException {
        var query = request.getQueryString();
        var path = request.getRequestURI() + (query == null ? "" : "?" + query);
        var message = new BasicClassicHttpRequest(request.getMethod(), path);
        var names = request.getHeaderNames();
        while (names.hasMoreElements()) {
            var name = names.nextElement();
            if (!NOT_SENT.contains(name.toLowerCase(Locale.ROOT))) {
                request.getHeaders(name).asIterator().forEachRemaining(value -> message.addHeader(name, value));
            }
        }
        if (hasBody(request)) {
            message.setEntity(new InputStreamEntity(request.getInputStream(), request.getContentLengthLong(), null));
        }
        return message;
    }

    /** Asking again does no harm and is possible: the body of a request can be read only once. */
    static boolean isRepeatable(HttpServletRequest request) {
        return request.getMethod().equals("GET") && !hasBody(request);
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    static void copy(ClassicHttpResponse answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getCode());
        var seen = new HashSet<String>();
        for (var header : answer.getHeaders()) {
            var name = header.getName().toLowerCase(Locale.ROOT);
            if (NOT_RETURNED.contains(name)) {
                continue;
            }
            if (name.equals("vary") || !seen.add(name)) {
                response.addHeader(header.getName(), header.getValue());
            } else {
                response.setHeader(header.getName(), header.getValue()); // the service's word replaces the edge's
            }
        }
        var entity = answer.getEntity();
        if (entity != null) {
            copy(entity.getContent(), response, entity.getContentLength() < 0);
        }
    }

    /** A body of unknown length may be a stream of events: what has come is sent on before waiting for more. */
    private static void copy(InputStream body, HttpServletResponse response, boolean isStream) throws IOException {
        var out = response.getOutputStream();
        var buffer = new byte[BUFFER];
        for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            out.write(buffer, 0, read);
            if (isStream && body.available() == 0) {
                out.flush();
            }
        }
    }
}
