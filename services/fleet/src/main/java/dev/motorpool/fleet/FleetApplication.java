package dev.motorpool.fleet;

import dev.motorpool.platform.security.PublicRoutes;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
@ConfigurationPropertiesScan
public class FleetApplication {

    @Bean
    PublicRoutes publicRoutes() {
        return PublicRoutes.of("GET /cars", "GET /cars/*", "GET /branches", "GET /branches/*");
    }
}
