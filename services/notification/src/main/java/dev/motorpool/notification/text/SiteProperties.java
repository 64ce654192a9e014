package dev.motorpool.notification.text;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url where people reach the web app; links in messages lead there
 */
@ConfigurationProperties("motorpool.notification.site")
record SiteProperties(@DefaultValue("http://localhost:3000") URI url) {

    SiteProperties {
        if (url.getHost() == null || url.getScheme() == null || !url.getScheme().matches("https?")) {
            throw new IllegalArgumentException(
                    "PUBLIC_URL: %s is not an address such as https://cars.example.com".formatted(url));
        }
    }
}
