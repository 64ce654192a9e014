package dev.motorpool.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the drills can be run: the one in which nothing breaks, and every control. */
class DrillsIT {

    @TempDir
    Path folder;

    @Test
    void nothing_is_wrong_where_nothing_broke_and_every_check_notices_spoilt_data() throws Exception {
        assertThat(Drills.run(Plan.of("--faults", "nothing", "--away", "5"), folder))
                .isZero();
    }
}
