package dev.motorpool.analytics.copy;

import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;

/** One rebuild at a time in this process; two at once in two processes only do the same work twice. */
@Service
class RebuildService {

    private static final Logger log = LoggerFactory.getLogger(RebuildService.class);

    private final Rebuild rebuild;
    private final Clock clock;
    private final AtomicReference<RebuildProgress> progress = new AtomicReference<>(RebuildProgress.NEVER);

    RebuildService(Rebuild rebuild, Clock clock) {
        this.rebuild = rebuild;
        this.clock = clock;
    }

    /**
     * @throws RebuildRunning when one is under way
     */
    RebuildProgress start(Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        var started = RebuildProgress.started(clock.instant());
        progress.updateAndGet(before -> {
            if (before.isRunning()) {
                throw new RebuildRunning();
            }
            return started;
        });
        // on behalf of whoever asked: the sources let not everybody read everything
        Thread.ofVirtual().name("rebuild").start(new DelegatingSecurityContextRunnable(this::run));
        return started;
    }

    RebuildProgress progress(Caller caller) {
        caller.mustBeAny(Role.ADMIN);
        return progress.get();
    }

    private void run() {
        MDC.put("service", "analytics");
        try {
            rebuild.run((source, more) -> progress.updateAndGet(sofar -> sofar.plus(source, more)));
            progress.updateAndGet(sofar -> sofar.done(clock.instant()));
            log.info("rebuilt: {}", progress.get().read());
        } catch (RuntimeException e) {
            log.error("the rebuild ended half-way; what it had not reached stays as it was", e);
            progress.updateAndGet(
                    sofar -> sofar.failed(clock.instant(), "A source could not be read; the log says which."));
        }
    }
}
