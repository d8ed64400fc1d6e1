package org.crmkit.examples;

import java.io.Serial;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crmkit.error.InvalidInputException;
import org.crmkit.value.Money;
import org.crmkit.value.Text;

/**
 * One line of a file.
 *
 * @param file the file's name
 * @param line the line's number
 * @param columns the names of the columns
 * @param fields what stands in them
 */
record Row(String file, int line, List<String> columns, List<String> fields) {

    /** Something is wrong with a row; it is caught where rows are read, and the next one has its turn. */
    static final class Wrong extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Fault fault;

        Wrong(Fault fault) {
            super(fault.toString());
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    /** Returns the text of a column, which must not be empty. */
    String text(String column, int max) {
        return optional(column, max).orElseThrow(() -> wrong(column, "is missing"));
    }

    /** Returns the text of a column; absent if it is empty. */
    Optional<String> optional(String column, int max) {
        try {
            return Optional.ofNullable(Text.optional(column, field(column), max));
        } catch (InvalidInputException refused) {
            throw wrong(column, "is longer than " + max + " characters or holds characters that cannot be kept");
        }
    }

    /** Returns the date of a column, as in 2017-03-01; absent if it is empty. */
    Optional<LocalDate> date(String column) {
        String text = field(column);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException impossible) {
            throw wrong(column, "there is no date " + text);
        }
    }

    /** Returns the money of a column, which is not negative; absent if it is empty. */
    Optional<Money> money(String column, String currency) {
        String text = field(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Money money = Money.of(text, currency);
            if (money.amount().signum() < 0) {
                throw wrong(column, text + " is negative");
            }
            return Optional.of(money);
        } catch (InvalidInputException refused) {
            throw wrong(column, text + " is no amount of " + currency);
        }
    }

    /** Says what is wrong with a column. */
    Wrong wrong(String column, String reason) {
        return new Wrong(new Fault(file, line, column, reason));
    }

    private String field(String column) {
        return fields.get(columns.indexOf(column)).strip();
    }
}
