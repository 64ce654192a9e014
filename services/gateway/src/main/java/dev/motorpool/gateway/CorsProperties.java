package dev.motorpool.gateway;

import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Web sites whose pages may call the API from a browser.
 *
 * @param origins scheme, host and port, such as {@code https://cars.example.com}
 */
@ConfigurationProperties("motorpool.gateway.cors")
record CorsProperties(@DefaultValue Set<String> origins) {

    CorsProperties {
        origins = origins.stream()
                .map(origin -> origin.strip().replaceAll("/+$", ""))
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        origins.forEach(CorsProperties::mustBeOrigin);
    }

    private static void mustBeOrigin(String text) {
        var uri = URI.create(text);
        var hasMore = uri.getRawPath() == null || !uri.getRawPath().isEmpty() || uri.getRawQuery() != null;
        if (uri.getHost() == null || uri.getScheme() == null || hasMore) {
            throw new IllegalArgumentException(
                    "CORS_ORIGINS: %s is not an origin such as https://cars.example.com".formatted(text));
        }
    }
}
