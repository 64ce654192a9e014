package dev.motorpool.search.query;

import dev.motorpool.platform.problem.FieldError;
import dev.motorpool.platform.problem.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads query parameters that have several names, and gathers all that is wrong with them. */
final class Parameters {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,12}(\\.\\d{1,18})?");
    private static final int MOST_VALUES = 50;

    private final MultiValueMap<String, String> sent;
    private final List<FieldError> errors = new ArrayList<>();

    Parameters(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    void wrong(String name, String message) {
        errors.add(new FieldError(name, message));
    }

    /**
     * @throws Problem 400 when something was wrong
     */
    void check() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** The name under which the value was sent, for the sender to recognize; the first when there is none. */
    String nameOf(String... names) {
        return Arrays.stream(names).filter(sent::containsKey).findFirst().orElse(names[0]);
    }

    @Nullable
    String text(int longest, String... names) {
        var name = nameOf(names);
        var values = sent.getOrDefault(name, List.of());
        if (values.size() > 1) {
            wrong(name, "must be given once");
        }
        var value = values.isEmpty() || values.getFirst() == null
                ? ""
                : values.getFirst().strip();
        if (value.length() > longest) {
            wrong(name, "must have at most %d characters".formatted(longest));
            return null;
        }
        return value.isEmpty() ? null : value;
    }

    @Nullable
    BigDecimal number(String least, String most, String... names) {
        var text = text(40, names);
        if (text == null) {
            return null;
        }
        var number = NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
        if (number == null) {
            wrong(nameOf(names), "must be a number");
        } else if (number.compareTo(new BigDecimal(least)) < 0 || number.compareTo(new BigDecimal(most)) > 0) {
            wrong(nameOf(names), "must be from %s to %s".formatted(least, most));
        } else {
            return number;
        }
        return null;
    }

    int wholeNumber(String name, int most) {
        var number = number("0", Integer.toString(most), name);
        if (number != null && number.stripTrailingZeros().scale() > 0) {
            wrong(name, "must be a whole number");
        }
        return number == null ? 0 : number.intValue();
    }

    /** An offset's plus sign arrives as a blank from those who forget to encode it. */
    @Nullable
    Instant time(String... names) {
        var text = text(40, names);
        if (text == null) {
            return null;
        }
        try {
            var time = OffsetDateTime.parse(text.replace(' ', '+'));
            if (time.getYear() >= 1970 && time.getYear() < 10_000) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            // told below
        }
        wrong(nameOf(names), "must be a time with its offset such as 2027-03-01T10:00:00Z");
        return null;
    }

    /** Several values, repeated or separated by commas. */
    Set<String> values(String name, int longest) {
        var values = new LinkedHashSet<String>();
        for (var list : sent.getOrDefault(name, List.of())) {
            for (var value : list == null ? new String[0] : list.split(",", -1)) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
        }
        if (values.size() > MOST_VALUES || values.stream().anyMatch(value -> value.length() > longest)) {
            wrong(name, "must be at most %d values of at most %d characters".formatted(MOST_VALUES, longest));
            return Set.of();
        }
        return values;
    }

    <E extends Enum<E>> Set<E> values(String name, Class<E> type) {
        var chosen = EnumSet.noneOf(type);
        for (var value : values(name, 40)) {
            Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equalsIgnoreCase(value))
                    .findAny()
                    .ifPresentOrElse(chosen::add, () -> wrong(name, "must be one of " + names(type)));
        }
        return chosen;
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
