package org.crmkit.kernel.query;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.value.Id;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Text;

/**
 * A position in a list: after the item with this sort value and id. Hosts give its {@link #token()} to their clients and read
 * it with {@link #parse}. It contains nothing that the page itself did not show.
 *
 * @param sort the name of the sort field to which it belongs
 * @param direction the direction to which it belongs
 * @param key the sort value: an {@link Instant}, {@link LocalDate}, {@link BigDecimal}, {@link Integer} or {@link String}
 * @param id the id that orders items with equal sort values
 */
public record Cursor(String sort, Direction direction, Comparable<?> key, UUID id) {

    private static final String SEPARATOR = "\u001f";
    private static final int PARTS = 5;
    private static final int PLACES_MAX = 8;
    private static final int TOKEN_MAX = 4096;
    private static final int SORT_MAX = 64;

    /**
     * The limits of the instants of records, with one more day at both ends, because days are in the time zone of the tenant.
     */
    private static final Instant FIRST = begin(DateLimits.FIRST_DAY.minusDays(1));

    private static final Instant END = begin(DateLimits.LAST_DAY.plusDays(2));

    /** Rejects a missing part, and a key that cannot occur in a list of CRM Kit, with an {@link InvalidInputException}. */
    public Cursor {
        Required.that("sort", sort)
                .and("direction", direction)
                .and("key", key)
                .and("id", id)
                .check();
        if (sort.length() > SORT_MAX || !isPossible(key)) {
            throw malformed();
        }
    }

    /** Creates the cursor after an item. */
    public static Cursor after(Paging<?> paging, Comparable<?> key, Id id) {
        Required.that("paging", paging).and("key", key).and("id", id).check();
        return new Cursor(paging.sort().name(), paging.direction(), key, id.value());
    }

    /** Reads a token. A token that CRM Kit did not create is rejected with an {@link InvalidInputException}. */
    public static Cursor parse(String token) {
        if (Required.of("cursor", token).length() > TOKEN_MAX) {
            throw malformed();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            String[] parts = new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, PARTS);
            return new Cursor(
                    parts[0], Direction.valueOf(parts[1]), key(parts[2], parts[4]), UUID.fromString(parts[3]));
        } catch (RuntimeException malformed) {
            throw malformed();
        }
    }

    /** Returns the cursor as opaque text that is safe in URLs. */
    public String token() {
        String[] parts = {sort, direction.name(), key.getClass().getSimpleName(), id.toString(), text()};
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    boolean belongsTo(Enum<?> otherSort, Direction otherDirection) {
        return sort.equals(otherSort.name())
                && direction == otherDirection
                && (!(otherSort instanceof SortField<?> field)
                        || field.keyType().isInstance(key));
    }

    private String text() {
        return key instanceof Instant instant
                ? Long.toString(instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000)
                : key.toString();
    }

    private static Comparable<?> key(String type, String text) {
        require(text.length() <= Text.KEY_MAX);
        return switch (type) {
            case "Instant" -> Instant.EPOCH.plus(Long.parseLong(text), ChronoUnit.MICROS);
            case "LocalDate" -> LocalDate.parse(text);
            case "BigDecimal" -> new BigDecimal(text);
            case "Integer" -> Integer.valueOf(text);
            case "String" -> text;
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static boolean isPossible(Comparable<?> key) {
        if (key instanceof Instant at) {
            return !at.isBefore(FIRST) && at.isBefore(END);
        }
        if (key instanceof LocalDate day) {
            return isPossible(day);
        }
        if (key instanceof BigDecimal number) {
            return isPossible(number);
        }
        return key instanceof String text
                ? text.length() <= Text.KEY_MAX && Text.isStorable(text)
                : key instanceof Integer;
    }

    /** A day that every store can hold. The day after the last one stands for no date. */
    private static boolean isPossible(LocalDate day) {
        return !day.isBefore(DateLimits.FIRST_DAY) && !day.isAfter(DateLimits.LAST_DAY.plusDays(1));
    }

    /**
     * A number with no more digits than an amount may have. The exponent of a forged token could fill the memory of a store
     * that writes the number out.
     */
    private static boolean isPossible(BigDecimal number) {
        return number.precision() <= Money.MAX_DIGITS + PLACES_MAX && Math.abs(number.scale()) <= PLACES_MAX;
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw malformed();
        }
    }

    private static InvalidInputException malformed() {
        return InvalidInputException.of("cursor", "malformed", "token of an earlier page");
    }
}
