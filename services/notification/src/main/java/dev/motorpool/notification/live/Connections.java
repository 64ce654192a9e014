package dev.motorpool.notification.live;

import dev.motorpool.platform.security.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/** The open connections of this instance, by person. */
@Component
class Connections implements SmartLifecycle {

    private final LiveProperties settings;
    private final Clock clock;
    private final Map<UserId, Set<Connection>> byPerson = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean running;

    Connections(LiveProperties settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** False when there are too many already. */
    boolean add(Connection connection) {
        if (count.incrementAndGet() > settings.connections()) {
            count.decrementAndGet();
            return false;
        }
        var rooms = byPerson.compute(connection.caller().id(), (id, known) -> {
            var mine = known == null ? ConcurrentHashMap.<Connection>newKeySet() : known;
            mine.add(connection);
            return mine;
        });
        if (rooms.size() > settings.connectionsPerPerson()) {
            remove(connection);
            return false;
        }
        return true;
    }

    void remove(Connection connection) {
        byPerson.computeIfPresent(connection.caller().id(), (id, mine) -> {
            if (mine.remove(connection)) {
                count.decrementAndGet();
            }
            return mine.isEmpty() ? null : mine;
        });
    }

    boolean isEmpty() {
        return byPerson.isEmpty();
    }

    /** To the person's own connections, and to staff who listen; to each once. */
    void pass(LiveEvent event) {
        for (var entry : byPerson.entrySet()) {
            var isTheirs = entry.getKey().equals(event.person());
            for (var connection : entry.getValue()) {
                if (isTheirs || connection.hears(event.type())) {
                    connection.send(event.message());
                }
            }
        }
    }

    @Scheduled(fixedDelayString = "PT1S")
    void closeExpired() {
        var now = clock.instant();
        each(connection -> {
            if (!now.isBefore(connection.expiresAt())) {
                connection.close(Connection.TOKEN_EXPIRED);
            }
        });
    }

    @Scheduled(fixedDelayString = "${motorpool.notification.live.heartbeat:PT25S}")
    void heartbeat() {
        closeExpired(); // first, so that who is both silent and expired is told to sign in again
        Instant patience = clock.instant().minus(settings.heartbeat().multipliedBy(2));
        each(connection -> {
            if (connection.heardAt().isBefore(patience)) {
                connection.close(Connection.SILENT);
            } else {
                connection.ping();
            }
        });
    }

    private void each(Consumer<Connection> action) {
        byPerson.values().forEach(mine -> mine.forEach(action));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server ends: clients then connect to another instance. */
    @Override
    public void stop() {
        running = false;
        each(connection -> connection.close(CloseStatus.GOING_AWAY));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
