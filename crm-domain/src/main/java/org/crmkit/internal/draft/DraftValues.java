package org.crmkit.internal.draft;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.internal.value.Decimals;
import org.crmkit.internal.value.Items;
import org.crmkit.kernel.command.Draft;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.Rating;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a {@link Draft} from text, and checks those that are given as values. What is not valid becomes a violation
 * with the path of the value. The texts themselves are not kept.
 */
public final class DraftValues {

    private final List<Violation> violations;

    private DraftValues(List<Violation> violations) {
        this.violations = violations;
    }

    /** Begins with the violations that a draft has already; null means none. */
    public static DraftValues of(@Nullable List<Violation> known) {
        List<Violation> all = Items.list("violations", known);
        return new DraftValues(new ArrayList<>(all == null ? List.of() : all));
    }

    /** Begins with the violations that a draft has already. */
    public static DraftValues of(Draft draft) {
        return of(draft.violations());
    }

    /** Returns all violations. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /**
     * Checks a value that is given as such; null stays null. A value replaces the violation of an earlier one.
     *
     * @param check returns the value, or throws an {@link InvalidInputException}
     */
    public <T> @Nullable T checked(String path, @Nullable T value, BiFunction<String, T, @Nullable T> check) {
        return value == null ? null : replaced(path, () -> check.apply(path, value));
    }

    /** Notes that a value is given as such, and needs no check; null notes nothing. */
    public void given(String path, @Nullable Object value) {
        checked(path, value, (at, same) -> same);
    }

    /** Reads an amount. Without an amount, the currency alone is no value: forms often propose one. */
    public @Nullable Money money(String path, @Nullable String amount, @Nullable String currency) {
        String code = stripped(currency);
        return read(path, amount, each -> Money.optional(path, Money.of(each, code == null ? "" : code)));
    }

    /** Reads a whole percentage, with or without the sign. */
    public @Nullable Percent percent(String path, @Nullable String text) {
        return read(path, text, each -> Percent.of(whole(each.replaceFirst("\\s*%$", ""), "40")));
    }

    /** Reads a rating. */
    public @Nullable Rating rating(String path, @Nullable String text) {
        return read(path, text, each -> Rating.of(whole(each, "3")));
    }

    /** Reads a whole number. */
    public @Nullable Integer number(String path, @Nullable String text) {
        return read(path, text, each -> whole(each, "10"));
    }

    /** Reads a decimal number. */
    public @Nullable BigDecimal decimal(String path, @Nullable String text) {
        return read(path, text, each -> Decimals.parse(path, each));
    }

    /** Reads an ISO 8601 day, and checks it. */
    public @Nullable LocalDate day(String path, @Nullable String text) {
        return read(path, text, each -> {
            LocalDate day = time(each, LocalDate::parse, "2026-12-31");
            return DateLimits.optional(path, day);
        });
    }

    /** Reads an ISO 8601 instant with its offset, and checks it. */
    public @Nullable Instant instant(String path, @Nullable String text) {
        return read(path, text, each -> {
            OffsetDateTime time = time(each, OffsetDateTime::parse, "2026-12-31T14:30:00+08:00");
            return DateLimits.optional(path, time.toInstant());
        });
    }

    /** Reads the name of a constant, in capitals or not. */
    public <E extends Enum<E>> @Nullable E constant(String path, @Nullable String text, Class<E> type) {
        return read(
                path,
                text,
                each -> Stream.of(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(each.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInputException(
                                List.of(Violation.unknown(path, List.of(type.getEnumConstants()))))));
    }

    /**
     * Reads a value; null if the text is null or blank.
     *
     * @param read returns the value of a text without white space at its ends, or throws an {@link InvalidInputException}
     */
    public <T> @Nullable T read(String path, @Nullable String text, Function<String, @Nullable T> read) {
        String given = stripped(text);
        return replaced(path, () -> given == null ? null : read.apply(given));
    }

    /** The violations of a value's parts, such as a currency, are reported at the path of the value. */
    private <T> @Nullable T replaced(String path, Attempt<T> attempt) {
        violations.removeIf(each -> path.equals(each.path()));
        try {
            return attempt.value();
        } catch (InvalidInputException invalid) {
            invalid.violations().stream()
                    .map(each -> new Violation(path, each.code(), each.facts()))
                    .forEach(violations::add);
            return null;
        }
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static int whole(String text, String example) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            throw InvalidInputException.of("number", "malformed", example);
        }
    }

    private static <T> T time(String text, Function<String, T> read, String example) {
        try {
            return read.apply(text);
        } catch (DateTimeException malformed) {
            throw InvalidInputException.of("time", "malformed", example);
        }
    }

    /** Builds a value, or throws an {@link InvalidInputException}. */
    @FunctionalInterface
    private interface Attempt<T> {

        @Nullable
        T value();
    }
}
