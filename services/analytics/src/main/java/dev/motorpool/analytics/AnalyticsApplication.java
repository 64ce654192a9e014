package dev.motorpool.analytics;

import dev.motorpool.platform.security.PublicRoutes;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
@ConfigurationPropertiesScan
public class AnalyticsApplication {

    @Bean
    PublicRoutes publicRoutes() {
        return PublicRoutes.of();
    }
}
