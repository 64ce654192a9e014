package dev.motorpool.booking;

import dev.motorpool.platform.idempotency.Idempotency;
import dev.motorpool.platform.security.PublicRoutes;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@SpringBootApplication
@ConfigurationPropertiesScan
@Import(Idempotency.class)
public class BookingApplication {

    @Bean
    PublicRoutes publicRoutes() {
        return PublicRoutes.of(
                "GET /bookings/availability",
                "GET /bookings/availability/*",
                "GET /bookings/alternatives",
                "GET /bookings/feeds/*",
                "POST /quotes",
                "POST /quotes/totals",
                "GET /quotes/*",
                "GET /rules/*",
                "GET /rules/*/*");
    }
}
