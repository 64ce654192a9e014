package dev.motorpool.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;

/**
 * How to run the server as somebody who is not root, which PostgreSQL insists on, and so that it ends with us.
 *
 * <p>Root becomes {@code nobody}; where nobody cannot reach the folder (a home of mode 700), root keeps its rights on
 * files but shows another id, in a user namespace. Each in a session of its own, or Ctrl-C on the terminal would stop the
 * server before those who still use it.
 */
enum Unprivileged {
    MYSELF(List.of("setsid", "setpriv", "--pdeathsig", "INT")),
    NOBODY(List.of(
            "setsid", "setpriv", "--reuid", "nobody", "--regid", "nogroup", "--clear-groups", "--pdeathsig", "INT")),
    NAMESPACE(List.of(
            "setsid", "unshare", "--user", "--map-user=65534", "--map-group=65534", "setpriv", "--pdeathsig", "INT"));

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged forFolder(Path folder) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return MYSELF;
        }
        for (var step = folder.toRealPath(); step != null; step = step.getParent()) {
            if (!Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)
                    && !"nobody".equals(Files.getOwner(step).getName())) {
                return NAMESPACE;
            }
        }
        return NOBODY;
    }

    /** Gives the folder to whom the server runs as. */
    void own(Path folder) throws IOException, InterruptedException {
        if (this == NOBODY) {
            new ProcessBuilder("chown", "-R", "nobody:nogroup", folder.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }

    @SafeVarargs
    final List<String> command(List<String>... parts) {
        var words = Stream.of(parts).flatMap(List::stream);
        return Stream.concat(prefix.stream(), words).toList();
    }
}
