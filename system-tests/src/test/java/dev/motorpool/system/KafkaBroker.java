package dev.motorpool.system;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real Kafka broker in a JVM of its own, which keeps its data when it is killed and started again. */
final class KafkaBroker implements AutoCloseable {

    private final int port = Ports.block();
    private final JavaProcess process;

    KafkaBroker(Path folder) throws IOException {
        Files.createDirectories(folder);
        var properties = folder.resolve("server.properties");
        Files.writeString(properties, """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(port, port + 1, folder.resolve("logs")));
        var arguments = List.of(
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaProgram.class.getName(),
                properties.toString());
        process = new JavaProcess("Kafka", arguments, Map.of(), folder.resolve("kafka.log"), this::answers);
    }

    String servers() {
        return "127.0.0.1:" + port;
    }

    JavaProcess process() {
        return process;
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
