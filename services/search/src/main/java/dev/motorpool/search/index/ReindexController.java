package dev.motorpool.search.index;

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
@RequestMapping("/search/reindex")
@Tag(name = "Search")
class ReindexController {

    private final Reindex reindex;

    ReindexController(Reindex reindex) {
        this.reindex = reindex;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Rebuild the index from fleet and booking while the old one goes on answering")
    ReindexProgress start(Caller caller) {
        return reindex.start(caller);
    }

    @GetMapping
    @Operation(summary = "How far the last rebuild has come")
    ReindexProgress progress(Caller caller) {
        return reindex.progress(caller);
    }
}
