package dev.motorpool.gateway.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param tiles address of map tiles with {@code {z}}, {@code {x}} and {@code {y}}; without, the built-in map is shown
 * @param attribution what the tiles' licence asks to be shown
 */
@ConfigurationProperties("motorpool.gateway.map")
record WebProperties(
        @DefaultValue("") String tiles, @DefaultValue("") String attribution) {

    WebProperties {
        tiles = tiles.strip();
        if (!tiles.isEmpty()) {
            mustBeTemplate(tiles);
        }
    }

    /** Scheme, host and port, as a security policy names them; empty without tiles. */
    String tileOrigin() {
        if (tiles.isEmpty()) {
            return "";
        }
        var uri = plain(tiles);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static void mustBeTemplate(String text) {
        var uri = plain(text);
        var isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!isWeb || uri.getHost() == null || !text.matches(".*\\{z}.*\\{[xy]}.*\\{[xy]}.*")) {
            throw new IllegalArgumentException(
                    "MAP_TILES_URL: %s is not an address such as https://tiles.example.com/{z}/{x}/{y}.png"
                            .formatted(text));
        }
    }

    private static URI plain(String template) {
        return URI.create(template.replaceAll("[{}]", ""));
    }
}
