package dev.motorpool.gateway.web;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the web app must know of this installation. */
@RestController
class ConfigController {

    private final WebProperties settings;

    ConfigController(WebProperties settings) {
        this.settings = settings;
    }

    @GetMapping("/config.json")
    ResponseEntity<Map<String, Object>> config() {
        var map = Map.of("tiles", settings.tiles(), "attribution", settings.attribution());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                .body(Map.of("map", map));
    }
}
