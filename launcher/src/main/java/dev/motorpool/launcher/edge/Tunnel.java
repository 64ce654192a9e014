package dev.motorpool.launcher.edge;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two connections made one: what comes in at either end goes out at the other, until one of them closes. */
public final class Tunnel implements HttpUpgradeHandler {

    private static final Logger log = LoggerFactory.getLogger(Tunnel.class);
    private static final int BUFFER = 8 * 1024;

    private @Nullable Socket service;
    private @Nullable SessionInputBuffer fromService;

    /**
     * To be called before the container takes the connection over.
     *
     * @param fromService may hold bytes that came together with the service's answer
     */
    void to(Socket service, SessionInputBuffer fromService) {
        this.service = service;
        this.fromService = fromService;
    }

    @Override
    public void init(WebConnection client) {
        Thread.ofVirtual().name("tunnel-in").start(() -> untilClosed(client, () -> carryIn(client)));
        Thread.ofVirtual().name("tunnel-out").start(() -> untilClosed(client, () -> carryOut(client)));
    }

    private interface Carrying {

        void run() throws IOException;
    }

    private void carryIn(WebConnection client) throws IOException {
        var in = client.getInputStream();
        var out = requireNonNull(service).getOutputStream();
        carry(in::read, out);
    }

    private void carryOut(WebConnection client) throws IOException {
        var buffer = requireNonNull(fromService);
        var in = requireNonNull(service).getInputStream();
        carry(chunk -> buffer.read(chunk, in), client.getOutputStream());
    }

    private interface Source {

        int read(byte[] chunk) throws IOException;
    }

    private static void carry(Source from, OutputStream to) throws IOException {
        var chunk = new byte[BUFFER];
        for (var read = from.read(chunk); read >= 0; read = from.read(chunk)) {
            to.write(chunk, 0, read);
            to.flush();
        }
    }

    private void untilClosed(WebConnection client, Carrying direction) {
        try (client;
                var other = requireNonNull(service)) {
            direction.run();
        } catch (Exception e) {
            log.debug("a WebSocket ended: {}", e.toString());
        }
    }

    @Override
    public void destroy() {
        var open = service;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                log.debug("a WebSocket ended: {}", e.toString());
            }
        }
    }
}
