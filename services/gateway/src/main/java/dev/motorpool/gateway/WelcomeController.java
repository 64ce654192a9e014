package dev.motorpool.gateway;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what this is to whoever opens the API's address itself; people get the web app there. */
@RestController
class WelcomeController {

    @GetMapping("/")
    Map<String, String> welcome() {
        return Map.of("name", "Motorpool", "documentation", "/docs", "health", "/health");
    }
}
