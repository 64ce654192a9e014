package dev.motorpool.search.index;

import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

final class ReindexRunning extends Problem {

    ReindexRunning() {
        super(HttpStatus.CONFLICT, "reindex-running", "The index is being rebuilt already; see GET /search/reindex.");
    }
}
