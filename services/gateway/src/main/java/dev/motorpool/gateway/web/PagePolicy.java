package dev.motorpool.gateway.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/**
 * What our pages may do (Content Security Policy Level 3). No inline script and no inline style: the app's styles are
 * constructed style sheets, to which only its own scripts can add. Pictures may come from any secure address, as
 * operators link to them; map tiles from the one address that is set.
 */
@Component
class PagePolicy {

    /** The document into which the console puts an e-mail to look at. */
    private static final String MAIL = "/mail.html";

    /** The styles that stand in the mail, and nothing else: no script, no picture, no link out of it. */
    private static final String MAIL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; "
                    + "frame-ancestors 'self'; sandbox allow-same-origin";

    private final String text;

    PagePolicy(WebProperties settings) {
        var tiles = settings.tileOrigin().isEmpty() ? "" : " " + settings.tileOrigin();
        this.text = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data: blob: https:" + tiles,
                "font-src 'self'",
                "connect-src 'self'" + tiles,
                "frame-src 'self'",
                "worker-src 'self' blob:",
                "manifest-src 'self'",
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }

    void write(HttpServletResponse response, String path) {
        var isMail = path.equals(MAIL);
        response.setHeader("Content-Security-Policy", isMail ? MAIL_POLICY : text);
        if (isMail) {
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
        }
    }
}
