package dev.motorpool.launcher.edge;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The gateway's request as the service sees it: with attributes and a servlet context of the service's own. */
final class SiblingRequest extends HttpServletRequestWrapper {

    private static final String ERROR_PATH = "/error";

    /** Tomcat keeps the state of a dispatch in attributes of these names; they belong to the request itself. */
    private static final String CONTAINER = "org.apache.catalina.";

    private final Map<String, Object> attributes = new HashMap<>();
    private final SiblingResponse response;
    private final ServletContext context;
    private boolean isError;

    SiblingRequest(HttpServletRequest request, SiblingResponse response, ServletContext context) {
        super(request);
        this.response = response;
        this.context = context;
    }

    /** From now on this is the dispatch to the service's error page (Servlet 6.1, 10.9.2). */
    void becomeError(SiblingResponse.SentError error) {
        setAttribute(RequestDispatcher.ERROR_STATUS_CODE, error.status());
        setAttribute(RequestDispatcher.ERROR_MESSAGE, error.message());
        setAttribute(RequestDispatcher.ERROR_REQUEST_URI, super.getRequestURI());
        isError = true;
    }

    @Override
    public DispatcherType getDispatcherType() {
        return isError ? DispatcherType.ERROR : super.getDispatcherType();
    }

    @Override
    public String getRequestURI() {
        return isError ? ERROR_PATH : super.getRequestURI();
    }

    @Override
    public String getServletPath() {
        return isError ? ERROR_PATH : super.getServletPath();
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return name.startsWith(CONTAINER) ? super.getAttribute(name) : attributes.get(name);
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (name.startsWith(CONTAINER)) {
            super.setAttribute(name, value);
        } else if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        if (name.startsWith(CONTAINER)) {
            super.removeAttribute(name);
        } else {
            attributes.remove(name);
        }
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(attributes.keySet());
    }

    @Override
    public ServletContext getServletContext() {
        return context;
    }

    @Override
    public @Nullable RequestDispatcher getRequestDispatcher(String path) {
        return context.getRequestDispatcher(path);
    }

    /** Without arguments the container would go on with the gateway's request instead of this one. */
    @Override
    public AsyncContext startAsync() {
        return super.startAsync(this, response);
    }
}
