package dev.motorpool.platform.security;

import java.util.List;

/**
 * What a service answers without a token, as {@code "METHOD /pattern"}; everything else needs one.
 *
 * @param routes for example {@code "GET /cars/**"}
 */
public record PublicRoutes(List<String> routes) {

    public static PublicRoutes of(String... routes) {
        return new PublicRoutes(List.of(routes));
    }
}
