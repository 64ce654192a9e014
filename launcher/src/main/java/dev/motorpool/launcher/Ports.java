package dev.motorpool.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks before anything starts whether the ports are free, which takes a millisecond instead of a failed start. */
final class Ports {

    private Ports() {}

    static void mustBeFree(Service service, Addresses addresses) {
        var port = addresses.port(service);
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(addresses.listening(service), port));
        } catch (IOException e) {
            throw new Failure(
                    "Port %d, which %s needs, cannot be used (%s); choose others with --port."
                            .formatted(port, service.name(), e.getMessage()),
                    e);
        }
    }
}
