package dev.motorpool.booking.rulebook;

import dev.motorpool.booking.rules.BranchCalendar;
import dev.motorpool.booking.rules.Rule;
import dev.motorpool.booking.rules.RuleKind;
import dev.motorpool.booking.rules.TariffBook;
import dev.motorpool.booking.rules.TaxRules;
import dev.motorpool.platform.problem.FieldError;
import dev.motorpool.platform.problem.Problem;
import jakarta.validation.Validator;
import java.io.InputStream;
import java.util.Comparator;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads rules as managers write them, and ids; what is wrong is named by field. */
@Component
class RuleInput {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");

    /** The body has been read as JSON by then. */
    private static final HttpInputMessage NO_MESSAGE = new HttpInputMessage() {
        @Override
        public InputStream getBody() {
            return InputStream.nullInputStream();
        }

        @Override
        public HttpHeaders getHeaders() {
            return HttpHeaders.EMPTY;
        }
    };

    private final JsonMapper json;
    private final Validator validator;

    RuleInput(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * @throws Problem 400 that names every field that is wrong
     */
    Rule rule(RuleKind kind, JsonNode body, String id) {
        var rule = read(kind, withId(kind, body, id));
        var errors = validator.validate(rule).stream()
                .map(wrong -> new FieldError(
                        wrong.getPropertyPath().toString().replaceAll("\\.?<[a-z ]+>", ""), wrong.getMessage()))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
        if (errors.isEmpty()) {
            errors = rule.complaints();
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return rule;
    }

    /** The id of a new rule: from the body where people know it by one, otherwise ours. */
    String newId(RuleKind kind, JsonNode body) {
        return switch (kind) {
            case RATE, ONE_WAY_FEE -> UUID.randomUUID().toString();
            case EXTRA, COVERAGE, PROMO -> id(kind, text(body, "code"), "code");
            case TAXES, CALENDAR -> id(kind, text(body, "branchId"), "branchId");
            case DRIVERS -> TariffBook.DEFAULT;
        };
    }

    /** An id as it is kept. */
    String id(RuleKind kind, @Nullable String text, String field) {
        return switch (kind) {
            case RATE, ONE_WAY_FEE -> uuid(text, field);
            case EXTRA, COVERAGE, PROMO -> code(text, field);
            case TAXES, CALENDAR ->
                text == null || text.equals(TariffBook.DEFAULT) ? TariffBook.DEFAULT : uuid(text, field);
            case DRIVERS -> TariffBook.DEFAULT;
        };
    }

    static @Nullable Long version(JsonNode body) {
        var version = body.path("version");
        if (version.isMissingNode() || version.isNull()) {
            return null;
        }
        if (!version.isIntegralNumber()) {
            throw Problem.invalid("version", "must be a whole number");
        }
        return version.asLong();
    }

    private Rule read(RuleKind kind, JsonNode body) {
        try {
            return json.treeToValue(body, kind.type());
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException("rule", e, NO_MESSAGE);
        }
    }

    /** The branch of a calendar or tax is the one in the address, whatever else the body says. */
    private static JsonNode withId(RuleKind kind, JsonNode body, String id) {
        var object = object(body);
        if (kind.type() != BranchCalendar.class && kind.type() != TaxRules.class) {
            return object;
        }
        var copy = object.deepCopy();
        copy.remove("branchId");
        return id.equals(TariffBook.DEFAULT) ? copy : copy.put("branchId", id);
    }

    private static ObjectNode object(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw new Problem(HttpStatus.BAD_REQUEST, "malformed-body", "The body is not a JSON object.");
    }

    private static @Nullable String text(JsonNode body, String field) {
        var value = object(body).path(field);
        return value.isString() ? value.asString() : null;
    }

    private static String code(@Nullable String text, String field) {
        var code = text == null ? "" : TariffBook.normal(text);
        if (!CODE.matcher(code).matches()) {
            throw Problem.invalid(field, "must be 1 to 40 letters, digits, hyphens or underscores");
        }
        return code;
    }

    private static String uuid(@Nullable String text, String field) {
        try {
            return UUID.fromString(String.valueOf(text)).toString();
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(field, "must be a UUID");
        }
    }
}
