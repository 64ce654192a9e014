package dev.motorpool.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir
    private Path folder;

    private Secrets secrets() {
        return Secrets.of(folder, Map.of());
    }

    @Test
    void are_readable_by_their_owner_only() throws IOException {
        secrets().operatorKey();

        try (var files = Files.list(folder)) {
            assertThat(files).singleElement().satisfies(file -> {
                assertThat(file).hasFileName("secrets.properties");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            });
        }
    }

    @Test
    void stay_the_same_between_starts() {
        var before = secrets();
        var made = Set.of(
                before.operatorKey(),
                before.jwtSecret(),
                before.postgresPassword(),
                before.databasePassword("fleet"),
                before.databasePassword("booking"));
        var after = secrets();

        assertThat(made)
                .hasSize(5)
                .allSatisfy(secret -> assertThat(secret).matches("[0-9a-f]{64}"))
                .containsExactlyInAnyOrder(
                        after.operatorKey(),
                        after.jwtSecret(),
                        after.postgresPassword(),
                        after.databasePassword("fleet"),
                        after.databasePassword("booking"));
    }

    @Test
    void let_peers_know_each_other_by_the_same_secret() {
        var here = Secrets.of(folder, Map.of("JWT_SECRET", "the same"));
        var there = Secrets.of(folder.resolve("elsewhere"), Map.of("JWT_SECRET", "the same\n"));

        assertThat(here.peerSecret()).isEqualTo(there.peerSecret()).doesNotContain("the same");
        assertThat(secrets().peerSecret()).isNotEqualTo(here.peerSecret());
    }

    @Test
    void yield_to_the_operators_own() {
        assertThat(Secrets.of(folder, Map.of("JWT_SECRET", "mine")).jwtSecret()).isEqualTo("mine");
        assertThat(folder).isEmptyDirectory();
    }
}
