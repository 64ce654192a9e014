package dev.motorpool.search.opensearch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stands between an engine and its cluster, and can be cut. */
public final class FlakyWire implements AutoCloseable {

    private final int to;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean silent;
    private @Nullable ServerSocket listening;
    private @Nullable Thread accepting;

    public FlakyWire(URI cluster) throws IOException {
        to = cluster.getPort();
        listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        port = listening.getLocalPort();
        accept(listening);
    }

    public URI url() {
        return OpenSearchServer.url(port);
    }

    /** Nobody listens any more; connections break. */
    public void cut() throws IOException {
        if (listening != null) {
            listening.close();
            listening = null;
            join(accepting); // until then the port is not free
        }
        for (var socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    /** Connections stand, and nothing is ever answered. */
    void hang() throws IOException {
        silent = true;
        for (var socket : sockets) {
            socket.close();
        }
    }

    public void mend() throws IOException {
        silent = false;
        if (listening == null) {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
            listening = socket;
            accept(socket);
        }
    }

    private void accept(ServerSocket server) {
        accepting = Thread.ofPlatform().daemon().start(() -> {
            while (!server.isClosed()) {
                try {
                    var client = server.accept();
                    sockets.add(client);
                    if (!silent) {
                        connect(client);
                    }
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect(Socket client) throws IOException {
        var cluster = new Socket(InetAddress.getLoopbackAddress(), to);
        sockets.add(cluster);
        pump(client, cluster);
        pump(cluster, client);
    }

    private static void pump(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                // cut
            }
        });
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
