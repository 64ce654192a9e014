package dev.motorpool.gateway.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers with the web app's files: those whose names carry a hash may be kept for ever, all others are asked for again
 * and mostly not sent again. Any other address that a browser opens as a page gets the app, which knows its own pages.
 */
@Component
public final class WebPages {

    private static final String START = "/index.html";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final WebFiles files;
    private final PagePolicy policy;

    @Autowired
    WebPages(JsonMapper json, PagePolicy policy) {
        this(WebFiles.load("web", json), policy);
    }

    WebPages(WebFiles files, PagePolicy policy) {
        this.files = files;
        this.policy = policy;
    }

    /** Whether {@link #serve} would. */
    public boolean has(HttpServletRequest request) {
        return path(request).isPresent();
    }

    /** False when there is no such file and the request is not for a page; then nothing was written. */
    public boolean serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = path(request);
        if (path.isEmpty()) {
            return false;
        }
        write(path.get(), request, response);
        return true;
    }

    private Optional<String> path(HttpServletRequest request) {
        var isRead = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!isRead || files.isEmpty()) {
            return Optional.empty();
        }
        var path = request.getServletPath();
        if (files.find(path).isPresent()) {
            return Optional.of(path);
        }
        return path.equals("/") || isPage(request) ? Optional.of(START) : Optional.empty();
    }

    /** A missing script or picture is no page, whatever the client says it takes. */
    private static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        var path = request.getServletPath();
        return accept != null && accept.contains("text/html") && path.indexOf('.', path.lastIndexOf('/')) < 0;
    }

    private void write(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = files.find(path).orElseThrow();
        response.setHeader(HttpHeaders.CACHE_CONTROL, file.isImmutable() ? FOR_EVER : "no-cache");
        response.setHeader(HttpHeaders.ETAG, file.etag());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (path.equals(START)) {
            files.linksOf(request.getServletPath()).forEach(link -> response.addHeader(HttpHeaders.LINK, link));
        }
        policy.write(response, path); // that of a worker is the one of its script
        if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH), file)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var encoding = file.encodingFor(AcceptEncoding.parse(request.getHeader(HttpHeaders.ACCEPT_ENCODING)));
        response.setContentType(file.type());
        response.setContentLengthLong(file.size(encoding));
        if (!encoding.equals(WebFile.IDENTITY)) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, encoding);
        }
        if (request.getMethod().equals("GET")) {
            try (var in = files.open(path, encoding)) {
                in.transferTo(response.getOutputStream());
            }
        }
    }

    private static boolean isKnown(@Nullable String header, WebFile file) {
        return header != null
                && Arrays.stream(header.split(",", -1))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(file.etag()));
    }
}
