package dev.motorpool.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** Ports that nobody uses, below the range that the kernel gives to outgoing connections. */
final class Ports {

    private static final int FIRST = 21_000;
    private static final int LAST = 32_000;
    private static final int STEP = 20;
    private static final AtomicInteger NEXT = new AtomicInteger(FIRST);

    private Ports() {}

    /** A port with nineteen free ones behind it; never the same twice in this JVM. */
    static int block() {
        for (var port = NEXT.getAndAdd(STEP); port < LAST; port = NEXT.getAndAdd(STEP)) {
            if (areFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean areFree(int first) {
        for (var port = first; port < first + STEP; port++) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(true);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
