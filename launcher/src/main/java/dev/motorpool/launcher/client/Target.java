package dev.motorpool.launcher.client;

import dev.motorpool.launcher.Failure;
import dev.motorpool.launcher.RunFile;
import dev.motorpool.launcher.Secrets;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The running system that a command speaks to.
 *
 * @param data the folder with its operator key
 * @param url its address, null for the one that runs on the folder
 */
public record Target(Path data, @Nullable URI url) {

    URI address() {
        return url != null
                ? url
                : RunFile.read(data)
                        .orElseThrow(() -> new Failure(
                                "No motorpool runs on the data folder %s; start it first, or give --url or --data."
                                        .formatted(data)));
    }

    /** As the operator. */
    Api logIn() {
        var key = Secrets.of(data, System.getenv())
                .findOperatorKey()
                .orElseThrow(() ->
                        new Failure("There is no operator key in %s; let --data name the data folder of the system."
                                .formatted(data)));
        return Api.logIn(address(), key);
    }
}
