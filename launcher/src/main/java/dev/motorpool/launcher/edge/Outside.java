package dev.motorpool.launcher.edge;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What the gateway's thread carries for the gateway, put aside while a service runs on it. The log context is not here:
 * every service puts it aside itself.
 */
record Outside(
        @Nullable RequestAttributes request, @Nullable LocaleContext locale, SecurityContext security) {

    static Outside leave() {
        var outside = new Outside(
                RequestContextHolder.getRequestAttributes(),
                LocaleContextHolder.getLocaleContext(),
                SecurityContextHolder.getContext());
        clear();
        return outside;
    }

    void enterAgain() {
        clear();
        if (request != null) {
            RequestContextHolder.setRequestAttributes(request);
        }
        if (locale != null) {
            LocaleContextHolder.setLocaleContext(locale);
        }
        if (security.getAuthentication() != null) {
            SecurityContextHolder.setContext(security);
        }
    }

    private static void clear() {
        RequestContextHolder.resetRequestAttributes();
        LocaleContextHolder.resetLocaleContext();
        SecurityContextHolder.clearContext();
    }
}
