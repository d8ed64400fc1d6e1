package org.crmkit.testkit.rebuilding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.Rating;
import org.jspecify.annotations.Nullable;

/**
 * What the fields mean that a revision names: where the new value of a field belongs, and how it is read from its text.
 *
 * @param <B> the builder of a record
 */
public final class FieldChanges<B> {

    private final Map<String, BiConsumer<B, @Nullable String>> fields = new HashMap<>();

    /** Adds a field that is a text. */
    public FieldChanges<B> text(String name, BiConsumer<B, @Nullable String> setter) {
        fields.put(name, setter);
        return this;
    }

    /** Adds a field whose value is read from its text, unless there is none. */
    public <T> FieldChanges<B> value(String name, Function<String, T> reader, BiConsumer<B, @Nullable T> setter) {
        return text(name, (builder, text) -> setter.accept(builder, text == null ? null : reader.apply(text)));
    }

    /** Adds a field of several values, each of which is read from a line. */
    public <T> FieldChanges<B> values(String name, Function<String, T> reader, BiConsumer<B, List<T>> setter) {
        return text(
                name,
                (builder, text) -> setter.accept(
                        builder,
                        text == null ? List.of() : text.lines().map(reader).toList()));
    }

    /**
     * Applies changes to a builder, which it returns.
     *
     * @throws IllegalStateException if a field is not known
     */
    public B applied(B builder, List<FieldChange> changes) {
        for (FieldChange each : changes) {
            BiConsumer<B, @Nullable String> setter = fields.get(each.field());
            if (setter == null) {
                throw new IllegalStateException(each + " is about no known field");
            }
            setter.accept(builder, each.to());
        }
        return builder;
    }

    /** Reads an amount such as {@code 90.50 EUR}. */
    public static Money money(String text) {
        String[] parts = text.split(" ", 2);
        return Money.of(parts[0], parts[1]);
    }

    /** Reads a percentage such as {@code 40 %}. */
    public static Percent percent(String text) {
        return Percent.of(Integer.parseInt(text.split(" ", 2)[0]));
    }

    /** Reads a rating such as {@code 4/5}. */
    public static Rating rating(String text) {
        return Rating.of(Integer.parseInt(text.split("/", 2)[0]));
    }

    /** Returns a reader of ids of a type. */
    public static <I> Function<String, I> id(Function<UUID, I> type) {
        return text -> type.apply(UUID.fromString(text));
    }
}
