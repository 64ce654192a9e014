package dev.motorpool.gateway.docs;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The page that shows all routes, and the document that it shows. */
@RestController
@RequestMapping("/docs")
class DocsController {

    private final InstallationDocs docs;

    DocsController(InstallationDocs docs) {
        this.docs = docs;
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    Resource page() {
        return new ClassPathResource("docs/index.html");
    }

    @GetMapping(value = "/start.js", produces = "text/javascript")
    Resource script() {
        return new ClassPathResource("docs/start.js");
    }

    @GetMapping(value = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> document() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
                .body(docs.document());
    }
}
