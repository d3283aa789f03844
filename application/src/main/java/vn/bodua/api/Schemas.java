package vn.bodua.api;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.ResolvableType;

/** What JSON looks like for our records, as JSON Schema 2020-12, which OpenAPI 3.1 uses. */
final class Schemas {

    private final Map<String, Map<String, Object>> named = new TreeMap<>();

    /** The records met so far, by name. */
    Map<String, Map<String, Object>> named() {
        return named;
    }

    Map<String, Object> of(ResolvableType type) {
        Class<?> raw = type.resolve(Object.class);
        if (raw == Optional.class) {
            return orNull(of(type.getGeneric(0)));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return ordered("type", "array", "items", of(type.getGeneric(0)));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return ordered("type", "object", "additionalProperties", of(type.getGeneric(1)));
        }
        return raw.isRecord() ? reference(type, raw) : plain(raw);
    }

    private static Map<String, Object> plain(Class<?> raw) {
        if (raw == long.class || raw == Long.class) {
            return ordered("type", "integer", "format", "int64");
        }
        if (raw == int.class || raw == Integer.class) {
            return ordered("type", "integer", "format", "int32");
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return ordered("type", "boolean");
        }
        if (raw == LocalDate.class) {
            return ordered("type", "string", "format", "date");
        }
        return raw == Instant.class ? ordered("type", "string", "format", "date-time") : ordered("type", "string");
    }

    private Map<String, Object> reference(ResolvableType type, Class<?> raw) {
        String name = name(type, raw);
        if (!named.containsKey(name)) {
            Map<String, Object> schema = new LinkedHashMap<>();
            named.put(name, schema);
            fill(schema, type, raw);
        }
        return ordered("$ref", "#/components/schemas/" + name);
    }

    private void fill(Map<String, Object> schema, ResolvableType type, Class<?> raw) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : raw.getRecordComponents()) {
            ResolvableType its = ResolvableType.forType(component.getGenericType(), type);
            properties.put(component.getName(), of(its));
            if (its.resolve() != Optional.class) {
                required.add(component.getName());
            }
        }
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
    }

    /** {@code ShownTableRow} for a record within another, {@code StretchOfShownUnit} for one with a type in it. */
    private static String name(ResolvableType type, Class<?> raw) {
        Class<?> outer = raw.getEnclosingClass();
        String own = (outer != null && outer.isRecord() ? outer.getSimpleName() : "") + raw.getSimpleName();
        return type.hasGenerics()
                ? own + "Of" + type.getGeneric(0).resolve(Object.class).getSimpleName()
                : own;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        Object type = schema.get("type");
        if (type == null) {
            return ordered("anyOf", List.of(schema, ordered("type", "null")));
        }
        Map<String, Object> nullable = new LinkedHashMap<>(schema);
        nullable.put("type", List.of(type, "null"));
        return nullable;
    }

    /** A JSON object with its members in this order: name, value, name, value. */
    static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            members.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return members;
    }
}
