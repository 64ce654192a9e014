package dev.motorpool.system;

import dev.motorpool.platform.testing.TestCertificate;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A real Kafka broker in a JVM of its own, which keeps its data when it is killed and started again. Services come to it
 * with a password over TLS, tests as they are.
 */
final class KafkaBroker implements AutoCloseable {

    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";
    private static final String USER = "motorpool";
    private static final String PASSWORD = "only these tests have it";

    private final int port = Ports.block();
    private final Path client;
    private final JavaProcess process;

    KafkaBroker(Path folder) throws Exception {
        Files.createDirectories(folder);
        TestCertificate.write(folder);
        this.client = clientProperties(folder);
        var properties = folder.resolve("server.properties");
        Files.writeString(properties, """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d,SASL_SSL://localhost:%3$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d,SASL_SSL://localhost:%3$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SASL_SSL:SASL_SSL
                inter.broker.listener.name=PLAINTEXT
                controller.listener.names=CONTROLLER
                sasl.enabled.mechanisms=PLAIN
                listener.name.sasl_ssl.plain.sasl.jaas.config=%4$s user_%5$s="%6$s";
                ssl.keystore.location=%7$s/keys.p12
                ssl.keystore.type=PKCS12
                ssl.keystore.password=%8$s
                ssl.key.password=%8$s
                log.dirs=%7$s/logs
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(
                        port, port + 1, port + 2, LOGIN, USER, PASSWORD, folder, TestCertificate.PASSWORD));
        var arguments = List.of(
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaProgram.class.getName(),
                properties.toString());
        process = new JavaProcess("Kafka", arguments, Map.of(), folder.resolve("kafka.log"), this::answers);
    }

    /** Where tests read and write without more ado. */
    String servers() {
        return "127.0.0.1:" + port;
    }

    /** What a service needs to come in. */
    Map<String, String> environment() {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", "localhost:" + (port + 2), "KAFKA_CLIENT_PROPERTIES", client.toString());
    }

    private static Path clientProperties(Path folder) throws IOException {
        return Files.writeString(folder.resolve("client.properties"), """
                security.protocol=SASL_SSL
                ssl.truststore.type=PEM
                ssl.truststore.location=%s/server.pem
                sasl.mechanism=PLAIN
                sasl.jaas.config=%s username="%s" password="%s";
                """.formatted(folder, LOGIN, USER, PASSWORD));
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
