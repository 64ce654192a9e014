package dev.motorpool.system;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** A Kafka broker as a program: formats its folder at the first start, then runs. Arguments: its properties file. */
final class KafkaProgram {

    private static final String CLUSTER = "bW90b3Jwb29sLXRlc3RzMQ";

    private KafkaProgram() {}

    public static void main(String[] arguments) throws Exception {
        var properties = Path.of(arguments[0]);
        if (!Files.exists(properties.resolveSibling("logs").resolve("meta.properties"))) {
            var format = new String[] {"format", "--cluster-id", CLUSTER, "--config", properties.toString()};
            if (StorageTool.execute(format, System.out) != 0) {
                throw new IllegalStateException("the broker's folder was not formatted");
            }
        }
        Kafka.main(new String[] {properties.toString()});
    }
}
