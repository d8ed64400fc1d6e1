package org.crmkit.persistence.jpa.internal.entity;

import jakarta.persistence.AttributeConverter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores the constants of an enum as codes that stay the same when a constant is renamed. */
public abstract class EnumCodes<E extends Enum<E>> implements AttributeConverter<E, String> {

    private final Map<E, String> codes;
    private final Map<String, E> constants = new HashMap<>();

    /** Takes the code of every constant. A missing or a duplicate code makes the start fail. */
    public EnumCodes(Class<E> type, Map<E, String> codes) {
        this.codes = new EnumMap<>(codes);
        codes.forEach((constant, code) -> constants.put(code, constant));
        if (constants.size() != type.getEnumConstants().length) {
            throw new IllegalStateException("not every constant of " + type + " has a code of its own: " + codes);
        }
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable E constant) {
        return constant == null ? null : codes.get(constant);
    }

    @Override
    public @Nullable E convertToEntityAttribute(@Nullable String code) {
        if (code == null) {
            return null;
        }
        E constant = constants.get(code);
        if (constant == null) {
            throw new IllegalStateException(
                    "the database holds the code " + code + ", which only a newer version knows");
        }
        return constant;
    }
}
