package dev.motorpool.notification;

import dev.motorpool.platform.security.PublicRoutes;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationApplication {

    @Bean
    PublicRoutes publicRoutes() {
        return PublicRoutes.of();
    }
}
