package dev.motorpool.fleet.csv;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people and spreadsheets write it: {@code € 1.234,50}, {@code 1,234.50}, {@code 1 234,50 kr}.
 *
 * @param value with a decimal point and nothing else
 * @param sign the decimal sign that it shows beyond doubt
 * @param currency that a sign or a code beside it names, else null
 */
record NumberText(
        BigDecimal value, DecimalSign sign, @Nullable String currency) {

    private static final int LONGEST = 24;
    private static final int MOST = 60;

    private static final String UNIT = "\\p{Sc}|[A-Z]{3}|US\\$|R\\$|kr\\.?|zł|Kč|Fr\\.";

    private static final Pattern AROUND = Pattern.compile("(?<before>" + UNIT
            + ")?\\s*(?<number>[+-]?[0-9.,'’ \\u00A0\\u202F]*[0-9]\\.?)\\s*(?:,-|,–|\\.-)?\\s*(?<after>" + UNIT + ")?");

    private static final String GROUP = "[ '’\\u00A0\\u202F]";
    private static final Pattern SPACED = Pattern.compile("[+-]?[0-9]{1,3}(?:" + GROUP + "[0-9]{3})+(?:[.,][0-9]+)?");
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]*\\.?[0-9]+|[+-]?[0-9]+\\.");
    private static final Pattern GROUPED_BY_COMMA =
            Pattern.compile("[+-]?[1-9][0-9]{0,2}(?:,[0-9]{3})+\\.[0-9]+|[+-]?[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}");
    private static final Pattern GROUPED_BY_POINT =
            Pattern.compile("[+-]?[1-9][0-9]{0,2}(?:\\.[0-9]{3})+,[0-9]+|[+-]?[1-9][0-9]{0,2}(?:\\.[0-9]{3}){2,}");
    private static final Pattern COMMA = Pattern.compile("[+-]?[0-9]*,[0-9]+");
    private static final Pattern DOUBTFUL = Pattern.compile("[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}");

    /** Signs that stand for one currency only; a dollar or yen sign does for several. */
    private static final Map<String, String> CURRENCIES = Map.of(
            "€", "EUR", "£", "GBP", "₹", "INR", "₺", "TRY", "₽", "RUB", "zł", "PLN", "Kč", "CZK", "₪", "ILS", "₴",
            "UAH");

    /** Empty when it is no number, or one that may be read in two ways and nobody said which is meant. */
    static Optional<NumberText> of(String text, DecimalSign expected) {
        var around = AROUND.matcher(text.strip());
        if (text.length() > MOST || !around.matches()) {
            return Optional.empty();
        }
        var number = around.group("number").strip();
        if (SPACED.matcher(number).matches()) {
            number = number.replaceAll(GROUP, "");
        }
        var currency = currency(around.group("before"), around.group("after"));
        return number.length() > LONGEST ? Optional.empty() : read(number, expected, currency);
    }

    private static Optional<NumberText> read(String number, DecimalSign expected, @Nullable String currency) {
        if (DOUBTFUL.matcher(number).matches()) {
            return doubtful(number, expected, currency);
        }
        if (PLAIN.matcher(number).matches()) {
            var sign = number.contains(".") ? DecimalSign.POINT : DecimalSign.UNKNOWN;
            return Optional.of(new NumberText(new BigDecimal(number), sign, currency));
        }
        if (GROUPED_BY_COMMA.matcher(number).matches()) {
            return Optional.of(new NumberText(new BigDecimal(number.replace(",", "")), DecimalSign.POINT, currency));
        }
        if (GROUPED_BY_POINT.matcher(number).matches() || COMMA.matcher(number).matches()) {
            var plain = number.replace(".", "").replace(',', '.');
            return Optional.of(new NumberText(new BigDecimal(plain), DecimalSign.COMMA, currency));
        }
        return Optional.empty();
    }

    /** 1.234 has a decimal point unless the file has decimal commas, which programs of long standing rely on. */
    private static Optional<NumberText> doubtful(String number, DecimalSign expected, @Nullable String currency) {
        var isPoint = number.contains(".");
        if (!isPoint && expected == DecimalSign.UNKNOWN) {
            return Optional.empty();
        }
        var isDecimal = isPoint ? expected != DecimalSign.COMMA : expected == DecimalSign.COMMA;
        var plain = isDecimal ? number.replace(',', '.') : number.replaceAll("[.,]", "");
        return Optional.of(new NumberText(new BigDecimal(plain), DecimalSign.UNKNOWN, currency));
    }

    static boolean isDoubtful(String text) {
        return DOUBTFUL.matcher(text.strip()).matches();
    }

    private static @Nullable String currency(@Nullable String before, @Nullable String after) {
        var sign = before == null ? after : before;
        if (sign == null) {
            return null;
        }
        return sign.matches("[A-Z]{3}") ? sign : CURRENCIES.get(sign);
    }
}
