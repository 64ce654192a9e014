package dev.motorpool.notification.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears of live events that any instance has written, and passes them to the connections of this one. It listens on a
 * connection of its own; when that breaks it makes another and looks up what it missed meanwhile.
 */
@Component
class Listener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Listener.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration MARGIN = Duration.ofSeconds(15);
    private static final Duration LONGEST_GAP = Duration.ofMinutes(5);
    private static final int MOST_MISSED = 10_000;

    private final JdbcConnectionDetails database;
    private final LiveEvents events;
    private final Connections connections;
    private final Set<Long> passed = Collections.newSetFromMap(new Recent());

    private volatile @Nullable Thread worker;
    private volatile @Nullable Connection current;
    private long heardAt = System.nanoTime();

    Listener(JdbcConnectionDetails database, LiveEvents events, Connections connections) {
        this.database = database;
        this.events = events;
        this.connections = connections;
    }

    private void work() {
        MDC.put("service", "notification");
        var isFirst = true;
        while (worker == Thread.currentThread()) {
            try (var connection = connect()) {
                current = connection;
                if (!isFirst) {
                    passMissed();
                }
                isFirst = false;
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                if (worker == Thread.currentThread()) {
                    log.warn("live events wait, listening again: {}", e.toString());
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", String.valueOf(database.getUsername()));
        properties.setProperty("password", String.valueOf(database.getPassword()));
        properties.setProperty("ApplicationName", "motorpool-notification-live");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("socketTimeout", "30"); // longer than the silence after which we ask
        var connection = DriverManager.getConnection(database.getJdbcUrl(), properties);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + LiveEvents.CHANNEL);
        }
        return connection;
    }

    private void listen(Connection connection) throws SQLException {
        var notifications = connection.unwrap(PGConnection.class);
        while (worker == Thread.currentThread()) {
            var heard = notifications.getNotifications((int) SILENCE.toMillis());
            if (heard == null || heard.length == 0) {
                ask(connection);
            } else {
                for (var notification : heard) {
                    pass(notification);
                }
            }
            heardAt = System.nanoTime();
        }
    }

    /** A connection that is dead is as silent as one that has nothing to tell. */
    private static void ask(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    private void pass(PGNotification notification) {
        if (!connections.isEmpty()) {
            events.batch(Long.parseLong(notification.getParameter())).forEach(this::pass);
        }
    }

    private void passMissed() {
        var gap = Duration.ofNanos(System.nanoTime() - heardAt).plus(MARGIN);
        events.writtenIn(gap.compareTo(LONGEST_GAP) < 0 ? gap : LONGEST_GAP, MOST_MISSED)
                .forEach(this::pass);
    }

    private void pass(LiveEvent event) {
        if (passed.add(event.id())) {
            connections.pass(event);
        }
    }

    @Override
    public void start() {
        worker = Thread.ofVirtual().name("live-listener").unstarted(this::work);
        worker.start();
    }

    @Override
    public void stop() {
        worker = null;
        disconnect();
    }

    /** Ends the wait for notifications at once. */
    void disconnect() {
        var connection = current;
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                log.debug("the listening connection was gone already: {}", e.toString());
            }
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /** The latest ids, as many as can be missed at once. */
    private static final class Recent extends LinkedHashMap<Long, Boolean> {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > 2 * MOST_MISSED;
        }
    }
}
