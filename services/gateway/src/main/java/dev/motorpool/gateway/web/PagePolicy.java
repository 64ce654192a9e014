package dev.motorpool.gateway.web;

import org.springframework.stereotype.Component;

/**
 * What our pages may do (Content Security Policy Level 3). No inline script and no inline style: the app's styles are
 * constructed style sheets, to which only its own scripts can add. Pictures may come from any secure address, as
 * operators link to them; map tiles from the one address that is set.
 */
@Component
class PagePolicy {

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
                "worker-src 'self' blob:",
                "manifest-src 'self'",
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }

    String text() {
        return text;
    }
}
