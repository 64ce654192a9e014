package dev.motorpool.search.suggest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Search")
class SuggestController {

    private static final int LONGEST_TEXT = 100;

    private final Suggester suggester;

    SuggestController(Suggester suggester) {
        this.suggester = suggester;
    }

    @GetMapping("/search/suggest")
    @Operation(summary = "Places, brands and models for somebody who types; typos are forgiven")
    Suggestions suggest(
            @Parameter(description = "What was typed so far")
                    @RequestParam(required = false)
                    @Size(max = LONGEST_TEXT)
                    @Nullable
                    String q) {
        return suggester.suggest(q == null ? "" : q);
    }
}
