package dev.motorpool.launcher.environment;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.boot.convert.DurationStyle;

/**
 * What a value may look like.
 *
 * @param expected in words, to follow "must be"
 */
record Form(String expected, Predicate<String> rule) {

    /** What is judged where it is used. */
    static final Form ANY = new Form("text", value -> true);

    static final Form HTTP_URL = new Form("an address such as http://localhost:3001", Form::isHttpUrl);

    static final Form HTTP_URLS = new Form(
            "addresses such as https://app.example.com, with commas between",
            value -> parts(value).allMatch(Form::isHttpUrl));

    static final Form SERVERS = new Form(
            "addresses such as kafka-1:9092,kafka-2:9092",
            value -> parts(value).allMatch(part -> part.matches("[A-Za-z0-9._\\-\\[\\]:]+:\\d{1,5}")));

    static final Form TOPIC_PREFIX =
            new Form("1 to 100 letters, digits, dots and hyphens", value -> value.matches("[A-Za-z0-9.-]{1,100}"));

    boolean allows(String value) {
        return rule.test(value);
    }

    static Form number(int least, int most) {
        return new Form(
                "a whole number from %d to %d".formatted(least, most),
                value -> value.matches("-?\\d{1,9}")
                        && Integer.parseInt(value) >= least
                        && Integer.parseInt(value) <= most);
    }

    static Form duration(Duration least, Duration most) {
        return new Form("a duration such as 15m, from %s to %s".formatted(words(least), words(most)), value -> {
            var duration = parse(value);
            return duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0;
        });
    }

    static Form oneOf(String... values) {
        return new Form("one of " + String.join(", ", values), List.of(values)::contains);
    }

    private static Duration parse(String value) {
        try {
            return DurationStyle.detectAndParse(value);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Duration.ofSeconds(Long.MIN_VALUE); // shorter than any
        }
    }

    private static String words(Duration duration) {
        return duration.toDays() > 0 ? duration.toDays() + "d" : duration.toSeconds() + "s";
    }

    private static boolean isHttpUrl(String value) {
        try {
            var url = URI.create(value);
            return url.getHost() != null && List.of("http", "https").contains(url.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static java.util.stream.Stream<String> parts(String value) {
        return Arrays.stream(value.split(",", -1)).map(String::strip);
    }
}
