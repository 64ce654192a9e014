package dev.motorpool.booking;

import dev.motorpool.platform.security.PublicRoutes;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
@ConfigurationPropertiesScan
public class BookingApplication {

    @Bean
    PublicRoutes publicRoutes() {
        return PublicRoutes.of("GET /bookings/availability", "GET /bookings/availability/*");
    }
}
