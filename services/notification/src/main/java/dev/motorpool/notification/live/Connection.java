package dev.motorpool.notification.live;

import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * One person's open WebSocket. A thread of its own writes what waits, so that a slow client holds up nobody; one that falls
 * too far behind is closed, and reads what it missed from the list of messages.
 */
final class Connection {

    static final CloseStatus TOO_SLOW = new CloseStatus(1013, "too slow");
    static final CloseStatus TOKEN_EXPIRED = new CloseStatus(4401, "token expired");
    static final CloseStatus SILENT = new CloseStatus(4408, "no pong");

    private static final Logger log = LoggerFactory.getLogger(Connection.class);

    private final WebSocketSession session;
    private final Caller caller;
    private final Instant expiresAt;
    private final BlockingQueue<WebSocketMessage<?>> waiting;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Thread writer;

    private volatile boolean isStaff;
    private volatile Instant heardAt;

    Connection(WebSocketSession session, Caller caller, Instant expiresAt, int mostWaiting, Instant now) {
        this.session = session;
        this.caller = caller;
        this.expiresAt = expiresAt;
        this.waiting = new ArrayBlockingQueue<>(mostWaiting);
        this.heardAt = now;
        this.writer = Thread.ofVirtual().name("live-" + session.getId()).start(this::write);
    }

    Caller caller() {
        return caller;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant heardAt() {
        return heardAt;
    }

    void heard(Instant now) {
        heardAt = now;
    }

    /** From now on this connection hears what happens to anybody, as far as its person may know. */
    void joinStaff() {
        caller.mustBeAny(Role.AGENT, Role.FLEET_MANAGER, Role.ADMIN);
        isStaff = true;
    }

    /** Whether it hears of what happens to others. */
    boolean hears(String type) {
        return isStaff && Audience.mayHear(caller, type);
    }

    void send(String message) {
        enqueue(new TextMessage(message));
    }

    void ping() {
        enqueue(new PingMessage(ByteBuffer.allocate(0)));
    }

    private void enqueue(WebSocketMessage<?> message) {
        if (!closing.get() && !waiting.offer(message)) {
            log.info("closed a connection that was {} messages behind", waiting.size());
            close(TOO_SLOW);
        }
    }

    private void write() {
        try {
            while (!closing.get()) {
                session.sendMessage(waiting.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            close(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    /** Does not wait: a client that does not read does not read the farewell either. */
    void close(CloseStatus why) {
        if (closing.compareAndSet(false, true)) {
            Thread.ofVirtual().start(() -> {
                writer.interrupt();
                try {
                    session.close(why);
                } catch (IOException | RuntimeException e) {
                    log.debug("a connection was gone already: {}", e.toString());
                }
            });
        }
    }

    /** The client has closed it. */
    void closed() {
        closing.set(true);
        writer.interrupt();
    }
}
