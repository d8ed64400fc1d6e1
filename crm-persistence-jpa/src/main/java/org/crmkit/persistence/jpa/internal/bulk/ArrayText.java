package org.crmkit.persistence.jpa.internal.bulk;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Builds the text of a PostgreSQL array from the values of a column. */
final class ArrayText {

    private final StringBuilder text = new StringBuilder("{");

    /** Adds an id, a number, a day, an instant, a text or null. */
    void add(@Nullable Object value) {
        if (text.length() > 1) {
            text.append(',');
        }
        if (value instanceof String words) {
            quote(words);
        } else if (value instanceof BigDecimal number) {
            text.append(number.toPlainString());
        } else {
            text.append(value == null ? "null" : value.toString());
        }
    }

    /** Returns the complete text. */
    String end() {
        return text.append('}').toString();
    }

    private void quote(String words) {
        text.append('"');
        for (int place = 0; place < words.length(); place++) {
            char one = words.charAt(place);
            if (one == '"' || one == '\\') {
                text.append('\\');
            }
            text.append(one);
        }
        text.append('"');
    }
}
