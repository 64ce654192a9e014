package dev.motorpool.gateway;

import dev.motorpool.gateway.web.WebPages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/**
 * The edge: a short chain of servlet filters, in the order of their {@code @Order}, whose last one hands the request to a
 * service. There is no security filter chain here on purpose: the gateway decides nothing by who asks, it only counts
 * requests per person, and every service verifies the token itself.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    /** Health and pages cost little and must answer when a client has used up its quota. */
    @Bean
    Predicate<HttpServletRequest> ownPage(WebPages pages) {
        return request -> Routes.isOwn(request.getServletPath()) || (Routes.isForWeb(request) && pages.has(request));
    }
}
