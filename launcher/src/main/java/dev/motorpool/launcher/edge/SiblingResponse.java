package dev.motorpool.launcher.edge;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps an error that the service sends, so that the service's error page shows it and not the gateway's. */
final class SiblingResponse extends HttpServletResponseWrapper {

    record SentError(int status, String message) {}

    private @Nullable SentError error;
    private boolean isErrorPage;

    SiblingResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status) throws IOException {
        sendError(status, null);
    }

    @Override
    public void sendError(int status, @Nullable String message) throws IOException {
        if (isErrorPage) {
            super.sendError(status, message); // the error page itself failed
            return;
        }
        resetBuffer();
        error = new SentError(status, Objects.requireNonNullElse(message, ""));
        setStatus(status);
    }

    /** After an error was sent nothing more may be written (Servlet 6.1, 5.7). */
    @Override
    public boolean isCommitted() {
        return (error != null && !isErrorPage) || super.isCommitted();
    }

    boolean isSent() {
        return super.isCommitted();
    }

    boolean hasError() {
        return error != null;
    }

    SentError error() {
        return Objects.requireNonNull(error);
    }

    void startAgain() {
        isErrorPage = true;
        resetBuffer();
    }
}
