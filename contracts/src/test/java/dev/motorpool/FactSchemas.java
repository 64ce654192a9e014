package dev.motorpool;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.motorpool.platform.facts.Fact;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The facts of all contracts as JSON schemas, read from their records. */
final class FactSchemas {

    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Object> schemas = new TreeMap<>();

    /** The sealed interfaces, by service. */
    static Map<String, List<Class<?>>> facts() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition found) {
                return found.getMetadata().isInterface();
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(Fact.class));
        var facts = new TreeMap<String, List<Class<?>>>();
        for (var found : scanner.findCandidateComponents("dev.motorpool")) {
            var type = ClassUtils.resolveClassName(found.getBeanClassName(), null);
            if (type.isSealed()) {
                var service = type.getPackageName().split("\\.")[2];
                facts.computeIfAbsent(service, s -> new ArrayList<>()).add(type);
                facts.get(service).sort(Comparator.comparing(Class::getSimpleName));
            }
        }
        return facts;
    }

    static List<String> names(List<Class<?>> facts) {
        return facts.stream()
                .flatMap(some -> Arrays.stream(some.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .toList();
    }

    Map<String, Object> all() {
        facts().values().stream()
                .flatMap(List::stream)
                .forEach(facts -> Arrays.stream(facts.getPermittedSubclasses()).forEach(this::reference));
        return schemas;
    }

    private Map<String, Object> reference(Class<?> type) {
        if (!schemas.containsKey(type.getSimpleName())) {
            schemas.put(type.getSimpleName(), Map.of());
            var properties = new LinkedHashMap<String, Object>();
            for (var component : type.getRecordComponents()) {
                properties.put(component.getName(), schema(component.getAnnotatedType()));
            }
            var required = Arrays.stream(type.getRecordComponents())
                    .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .map(RecordComponent::getName)
                    .toList();
            var schema = new LinkedHashMap<String, Object>();
            schema.put("type", "object");
            schema.put("required", required);
            schema.put("properties", properties);
            schemas.put(type.getSimpleName(), schema);
        }
        return Map.of("$ref", REFERENCE + type.getSimpleName());
    }

    private Map<String, Object> schema(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType parameterized) {
            return Map.of("type", "array", "items", schema(parameterized.getAnnotatedActualTypeArguments()[0]));
        }
        return schema(raw(type.getType()));
    }

    private Map<String, Object> schema(Class<?> type) {
        if (type.isEnum()) {
            return Map.of("type", "string", "enum", names((Object[]) type.getEnumConstants()));
        }
        if (type == UUID.class || isId(type)) {
            return Map.of("type", "string", "format", "uuid");
        }
        if (type == Instant.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        if (type == String.class || type == ZoneId.class) {
            return Map.of("type", "string");
        }
        if (type == int.class || type == Integer.class || type == long.class) {
            return Map.of("type", "integer");
        }
        if (type == double.class || type == BigDecimal.class) {
            return Map.of("type", "number");
        }
        if (type == boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type.isRecord()) {
            return reference(type);
        }
        throw new IllegalStateException("a fact with " + type + ", of which this knows no schema");
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == UUID.class
                && type.getRecordComponents()[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }

    private static List<String> names(Object... constants) {
        return Arrays.stream(constants)
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Class<?> raw(Type type) {
        var raw = type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type;
        if (Collection.class.isAssignableFrom((Class<?>) raw)) {
            throw new IllegalStateException("a list of what?");
        }
        return (Class<?>) raw;
    }
}
