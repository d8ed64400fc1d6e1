package org.crmkit.internal.command;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Collection;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.internal.value.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The digest by which a repeated command is recognised: SHA-256 over a canonical text of the input, in Base64. Components of
 * records are ordered by name. Components that are null or empty are left out, so that a further optional component in a
 * later version of a draft changes no digest.
 */
final class InputDigest {

    private InputDigest() {}

    /** Returns the digest of all inputs, 43 characters. */
    static String of(Inputs inputs) {
        String text = fields(inputs.all().stream().map(each -> field(each.name(), each.value())));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(text));
    }

    private static String text(Object value) {
        if (value instanceof Record form) {
            return fields(Stream.of(form.getClass().getRecordComponents())
                    .map(each -> field(each.getName(), component(form, each))));
        }
        if (value instanceof Set<?> set) {
            return set.stream().map(InputDigest::element).sorted().collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(InputDigest::element).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Currency currency) {
            return currency.getCurrencyCode();
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toString();
        }
        String plain = value.toString();
        return plain.length() + ":" + plain;
    }

    private static String element(@Nullable Object value) {
        return value == null ? "" : text(value);
    }

    private static String fields(Stream<String> fields) {
        return fields.filter(each -> !each.isEmpty()).sorted().collect(Collectors.joining(";", "{", "}"));
    }

    private static String field(String name, @Nullable Object value) {
        return value == null || (value instanceof Collection<?> many && many.isEmpty()) ? "" : name + "=" + text(value);
    }

    private static @Nullable Object component(Record form, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true); // drafts that only desks create are not public
            return accessor.invoke(form);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("an accessor of a record of this module", impossible);
        }
    }
}
