package dev.motorpool.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What this installation keeps to itself: made at the first start, readable by its owner only. */
public final class Secrets {

    private static final String HEADER =
            "# Made at the first start. Keep it with the data: without it the data cannot be opened.\n";
    private static final int BYTES = 32;

    private final Path file;
    private final Map<String, String> values;
    private final Map<String, String> environment;

    private Secrets(Path file, Map<String, String> values, Map<String, String> environment) {
        this.file = file;
        this.values = values;
        this.environment = environment;
    }

    /** Reads the secrets of the folder; an absent file is an empty one. */
    public static Secrets of(Path folder, Map<String, String> environment) {
        var file = folder.resolve("secrets.properties");
        var values = new ConcurrentSkipListMap<String, String>();
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("#") && line.contains("="))
                        .map(line -> line.split("=", 2))
                        .forEach(pair -> values.put(pair[0].strip(), pair[1].strip()));
            }
        } catch (IOException e) {
            throw new Failure("The secrets in %s cannot be read by this user.".formatted(file), e);
        }
        return new Secrets(file, values, environment);
    }

    public String postgresPassword() {
        return get("postgres.password");
    }

    public String databasePassword(String service) {
        return get("database.%s.password".formatted(service));
    }

    /** The operator's own when {@code JWT_SECRET} is set. */
    public String jwtSecret() {
        var told = environment.getOrDefault("JWT_SECRET", "");
        return told.isBlank() ? get("jwt.secret") : told;
    }

    /** By which services know each other: the same in all processes that have the same {@link #jwtSecret}. */
    String peerSecret() {
        return derived("peers");
    }

    /** The operator's own when {@code PAYMENT_WEBHOOK_SECRET} is set; payment judges it. */
    public String webhookSecret() {
        var told = environment.getOrDefault("PAYMENT_WEBHOOK_SECRET", "");
        return told.isBlank() ? derived("payment webhooks") : told;
    }

    private String derived(String purpose) {
        try {
            var digest = Mac.getInstance("HmacSHA256");
            digest.init(new SecretKeySpec(jwtSecret().strip().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(digest.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HmacSHA256", e);
        }
    }

    /** Lets the person who can read the data folder act as an administrator. */
    public String operatorKey() {
        return get("operator.key");
    }

    /** Whether nothing was ever started on this folder. */
    boolean isNew() {
        return values.isEmpty();
    }

    public Optional<String> findOperatorKey() {
        return Optional.ofNullable(values.get("operator.key"));
    }

    public String demoPassword(String role) {
        return get("demo.%s.password".formatted(role), Secrets::newPassword);
    }

    public boolean hasDemo() {
        return values.keySet().stream().anyMatch(name -> name.startsWith("demo."));
    }

    /** For a person to type: 79 bits in letters and digits that cannot be mistaken for others. */
    public static String newPassword() {
        var letters = "abcdefghjkmnpqrstuvwxyz23456789";
        return new SecureRandom()
                .ints(16, 0, letters.length())
                .mapToObj(i -> letters.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private String get(String name) {
        return get(name, Secrets::newKey);
    }

    private static String newKey() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private synchronized String get(String name, Supplier<String> maker) {
        var known = values.get(name);
        if (known != null) {
            return known;
        }
        var made = maker.get();
        values.put(name, made);
        write();
        return made;
    }

    /** All or nothing: a torn file would lock the data away. */
    private void write() {
        var text = values.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue() + "\n")
                .collect(Collectors.joining("", HEADER, ""));
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            var draft = file.resolveSibling("secrets.properties.new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, ownerOnly);
            Files.writeString(draft, text, java.nio.file.StandardOpenOption.SYNC);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Failure("The secrets cannot be written to %s: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /** Where they are, never what they are. */
    @Override
    public String toString() {
        return file.toString();
    }
}
