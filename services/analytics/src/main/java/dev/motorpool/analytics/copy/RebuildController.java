package dev.motorpool.analytics.copy;

import dev.motorpool.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/analytics/rebuild")
@Tag(name = "Analytics")
class RebuildController {

    private final RebuildService rebuild;

    RebuildController(RebuildService rebuild) {
        this.rebuild = rebuild;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Read all from fleet, booking and payment again while the reports go on")
    RebuildProgress start(Caller caller) {
        return rebuild.start(caller);
    }

    @GetMapping
    @Operation(summary = "How far the last rebuild has come")
    RebuildProgress progress(Caller caller) {
        return rebuild.progress(caller);
    }
}
