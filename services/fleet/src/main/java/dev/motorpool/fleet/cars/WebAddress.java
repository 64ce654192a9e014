package dev.motorpool.fleet.cars;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An absolute http or https address of at most 2000 characters. */
@Constraint(validatedBy = WebAddress.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WebAddress {

    String message() default "must be an http or https address of at most 2000 characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<WebAddress, String> {

        private static final int LONGEST = 2000;

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || isAddress(text);
        }

        public static boolean isAddress(String text) {
            try {
                var address = new URI(text);
                var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
                return text.length() <= LONGEST
                        && (scheme.equals("http") || scheme.equals("https"))
                        && address.getHost() != null;
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }
}
