package dev.motorpool.launcher.environment;

import dev.motorpool.launcher.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** All environment variables, in the order of the documentation's table. */
public final class Variables {

    private static final int HIGHEST_PORT = 65_535;

    static final List<Variable> ALL = List.of(
            new Variable("DATABASE_URL", "embedded", Form.ANY),
            new Variable("<SERVICE>_DATABASE_URL", "", Form.ANY),
            new Variable("HOST", "all addresses", Form.ANY),
            new Variable("PORT", "3000", Form.number(1, HIGHEST_PORT)),
            new Variable("MOTORPOOL_ENV", "development", environments()),
            new Variable("NODE_ENV", "", environments()),
            new Variable("LOG_LEVEL", "info", Form.oneOf("trace", "debug", "info", "warn", "error")),
            new Variable("JWT_SECRET", "made at first start", Form.ANY),
            new Variable("JWT_EXPIRY", "15m", Form.duration(Duration.ofMinutes(1), Duration.ofHours(1))),
            new Variable("REFRESH_EXPIRY", "7d", Form.duration(Duration.ofMinutes(5), Duration.ofDays(365))),
            new Variable("BCRYPT_ROUNDS", "10", Form.number(4, 15)),
            new Variable("RATE_LIMIT_MAX", "1000, in production 100", Form.number(0, 1_000_000)),
            new Variable("RATE_LIMIT_STAFF_MAX", "6000", Form.number(0, 1_000_000)),
            new Variable("RATE_LIMIT_WINDOW", "15m", Form.duration(Duration.ofSeconds(1), Duration.ofDays(1))),
            new Variable("RATE_LIMIT_DATABASE_URL", "none: each gateway counts alone", Form.ANY),
            new Variable("TRUSTED_PROXIES", "none", Form.ANY),
            new Variable("CORS_ORIGINS", "http://localhost:5173,http://localhost:3000", Form.ANY),
            new Variable("FRONTEND_URL", "", Form.HTTP_URLS),
            new Variable("MAP_TILES_URL", "none: a built-in map", Form.ANY),
            new Variable("MAP_ATTRIBUTION", "", Form.ANY),
            new Variable("KAFKA_BOOTSTRAP_SERVERS", "none: facts stay in the process", Form.SERVERS),
            new Variable("KAFKA_BROKERS", "", Form.SERVERS),
            new Variable("KAFKA_TOPIC_PREFIX", "motorpool", Form.TOPIC_PREFIX),
            new Variable("KAFKA_TOPIC_PARTITIONS", "6", Form.number(1, 1_000)),
            new Variable("KAFKA_TOPIC_REPLICATION", "the broker's own", Form.number(1, 10)),
            new Variable("KAFKA_CLIENT_PROPERTIES", "none", Form.ANY),
            new Variable("ELASTICSEARCH_URL", "none: the embedded engine", Form.HTTP_URL),
            new Variable("OPENSEARCH_URL", "", Form.HTTP_URL),
            new Variable("ELASTICSEARCH_USERNAME", "", Form.ANY),
            new Variable("ELASTICSEARCH_PASSWORD", "", Form.ANY),
            new Variable("MOTORPOOL_SEARCH_INDEXES", "motorpool-cars", Form.ANY),
            new Variable("AUTH_SERVICE_URL", "http://localhost:3001", Form.HTTP_URL),
            new Variable("CAR_SERVICE_URL", "http://localhost:3002", Form.HTTP_URL),
            new Variable("SEARCH_SERVICE_URL", "http://localhost:3003", Form.HTTP_URL),
            new Variable("BOOKING_SERVICE_URL", "http://localhost:3004", Form.HTTP_URL),
            new Variable("NOTIFICATION_SERVICE_URL", "http://localhost:3005", Form.HTTP_URL),
            new Variable("PAYMENT_SERVICE_URL", "http://localhost:3006", Form.HTTP_URL),
            new Variable("ANALYTICS_SERVICE_URL", "http://localhost:3007", Form.HTTP_URL),
            new Variable("MOTORPOOL_BOOKING_HOLD", "15m", Form.ANY),
            new Variable("MOTORPOOL_BOOKING_QUOTES_VALIDITY", "30m", Form.ANY),
            new Variable("MOTORPOOL_BOOKING_CANCELLATION_FULL_UNTIL", "48h", Form.ANY),
            new Variable("MOTORPOOL_BOOKING_CANCELLATION_PART_UNTIL", "24h", Form.ANY),
            new Variable("MOTORPOOL_BOOKING_CANCELLATION_PART_PERCENT", "50", Form.number(0, 100)),
            new Variable("PAYMENT_WEBHOOK_SECRET", "derived from `JWT_SECRET`", Form.ANY),
            new Variable("MOTORPOOL_PAYMENT_DEADLINE", "5s", Form.ANY),
            new Variable("MOTORPOOL_PAYMENT_ASK_AFTER", "30s", Form.ANY),
            new Variable("MOTORPOOL_PAYMENT_CONFIRM_WITHIN", "15m", Form.ANY),
            new Variable("MOTORPOOL_PAYMENT_SANDBOX_LATE_AFTER", "20s", Form.ANY),
            new Variable("PUBLIC_URL", "http://localhost and the gateway's port", Form.HTTP_URL),
            new Variable("SMTP_HOST", "none: a built-in mailbox", Form.ANY),
            new Variable("SMTP_PORT", "587", Form.number(1, HIGHEST_PORT)),
            new Variable("SMTP_USERNAME", "", Form.ANY),
            new Variable("SMTP_PASSWORD", "", Form.ANY),
            new Variable("SMTP_FROM", "Motorpool <no-reply@localhost>", Form.ANY),
            new Variable("SMTP_ENCRYPTION", "auto", Form.oneOf("auto", "starttls", "tls", "none")),
            new Variable("SMTP_PER_SECOND", "50", Form.number(1, 10_000)),
            new Variable("REMINDER_BEFORE_PICKUP", "24h", Form.ANY),
            new Variable("REMINDER_BEFORE_DROPOFF", "2h", Form.ANY),
            new Variable("REMINDER_CAR_MISSING", "12h", Form.ANY),
            new Variable("MOTORPOOL_BOOKING_TURNAROUND", "0m", Form.ANY),
            new Variable("MOTORPOOL_JAVA_OPTS", "", Form.ANY));

    /** Parts of secrets that stand in examples, here and elsewhere. */
    private static final List<String> PUBLISHED =
            List.of("dev-secret", "your-secret", "your-jwt", "test-secret", "secret-key", "changeme", "change-me");

    private static final int SHORTEST_SECRET = 32;

    private Variables() {}

    /**
     * @throws Failure when one is set to something that cannot be meant, or that must not be
     */
    public static void check(Map<String, String> environment) {
        ALL.forEach(variable -> variable.check(environment));
        var secret = environment.getOrDefault("JWT_SECRET", "").strip();
        if (!secret.isEmpty() && secret.length() < SHORTEST_SECRET) {
            throw new Failure("JWT_SECRET must be a random text of at least 32 characters, for example the output of: "
                    + "openssl rand -base64 48");
        }
        if (isProduction(environment) && PUBLISHED.stream().anyMatch(secret::contains)) {
            throw new Failure("JWT_SECRET is one that stands in an example, which must not be used in production; "
                    + "set the output of: openssl rand -base64 48");
        }
    }

    public static boolean isProduction(Map<String, String> environment) {
        return environment
                .getOrDefault("MOTORPOOL_ENV", environment.getOrDefault("NODE_ENV", ""))
                .equals("production");
    }

    private static Form environments() {
        return Form.oneOf("development", "test", "staging", "production");
    }
}
