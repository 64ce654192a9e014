package dev.motorpool.platform.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Shows in the OpenAPI document what our mapper makes of an enum; swagger has a mapper of its own, set otherwise. */
final class EnumsAsWritten implements ModelConverter {

    private final JsonMapper json;

    EnumsAsWritten(JsonMapper json) {
        this.json = json;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // the interface says Schema and nothing more
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        var schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        if (schema != null && schema.getEnum() != null) {
            var values =
                    Json.mapper().constructType(type.getType()).getRawClass().getEnumConstants();
            if (values != null) {
                schema.setEnum(Arrays.stream(values)
                        .map(value -> json.convertValue(value, String.class))
                        .toList());
            }
        }
        return schema;
    }
}
