package dev.motorpool.fleet.input;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text of bounded length that the database and every JSON reader can take: no control characters, whole characters. */
@Size
@Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "must not contain control characters")
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {

    @OverridesAttribute(constraint = Size.class, name = "max")
    int max();

    @OverridesAttribute(constraint = Size.class, name = "min")
    int min() default 0;

    String message() default "is not acceptable text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
