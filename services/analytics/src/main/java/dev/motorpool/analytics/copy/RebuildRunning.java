package dev.motorpool.analytics.copy;

import dev.motorpool.platform.problem.Problem;
import org.springframework.http.HttpStatus;

final class RebuildRunning extends Problem {

    RebuildRunning() {
        super(HttpStatus.CONFLICT, "rebuild-running", "A rebuild is running already; see GET /analytics/rebuild.");
    }
}
