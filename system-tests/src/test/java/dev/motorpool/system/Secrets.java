package dev.motorpool.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What an installation keeps for itself in its data folder. */
final class Secrets {

    private Secrets() {}

    static String read(Path data, String name) throws IOException {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        return secrets.getProperty(name);
    }
}
