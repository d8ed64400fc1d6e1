package org.crmkit.kernel.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.sales.OpportunitySort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final UUID ID = new UUID(7, 7);

    static List<Comparable<?>> keys() {
        return List.of(
                Instant.parse("2027-01-12T09:30:00.123456Z"),
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                Instant.parse("9999-12-31T23:59:59.999999Z"),
                LocalDate.of(9999, 12, 31),
                LocalDate.of(2024, 2, 29),
                new BigDecimal("-1"),
                new BigDecimal("999999999999999.990"),
                0,
                Integer.MIN_VALUE,
                "",
                " ",
                "line\nfeed",
                "\uD83D\uDE00 \uD842\uDFB7 \u682A",
                "%?&=+/'\";--");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void comesBackFromItsToken(Comparable<?> key) {
        Cursor cursor = new Cursor("TITLE", Direction.DESCENDING, key, ID);
        assertThat(Cursor.parse(cursor.token())).isEqualTo(cursor);
        assertThat(cursor.token()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "not a token", "%%%", "AAAA", "\u0000", "SGVsbG8gd29ybGQ", "\u682A"})
    void refusesWhatIsNoToken(String token) {
        assertThatThrownBy(() -> Cursor.parse(token)).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TITLE|SIDEWAYS|String|00000000-0000-0007-0000-000000000007|x",
                "TITLE|ASCENDING|Thread|00000000-0000-0007-0000-000000000007|x",
                "TITLE|ASCENDING|String|7|x",
                "TITLE|ASCENDING|Integer|00000000-0000-0007-0000-000000000007|x",
                "TITLE|ASCENDING|Instant|00000000-0000-0007-0000-000000000007|9223372036854775808",
                "TITLE|ASCENDING|Instant|00000000-0000-0007-0000-000000000007|-9223372036854775808",
                "TITLE|ASCENDING|Instant|00000000-0000-0007-0000-000000000007|9223372036854775807",
                "TITLE|ASCENDING|Instant|00000000-0000-0007-0000-000000000007|253402300800000000",
                "TITLE|ASCENDING|BigDecimal|00000000-0000-0007-0000-000000000007|1E+999999999",
                "TITLE|ASCENDING|LocalDate|00000000-0000-0007-0000-000000000007|2027-02-30",
                "TITLE|ASCENDING|LocalDate|00000000-0000-0007-0000-000000000007|1899-12-31",
                "TITLE|ASCENDING|LocalDate|00000000-0000-0007-0000-000000000007|+10000-01-01",
                "TITLE|ASCENDING|String"
            })
    void refusesATokenThatWasTamperedWith(String parts) {
        byte[] bytes = parts.replace('|', '\u001f').getBytes(StandardCharsets.UTF_8);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        assertThatThrownBy(() -> Cursor.parse(token)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void continuesOnlyTheOrderItBelongsTo() {
        Cursor cursor = new Cursor("TITLE", Direction.ASCENDING, "x", ID);
        Paging<OpportunitySort> paging = Paging.by(OpportunitySort.TITLE, Direction.ASCENDING, 10);
        assertThat(paging.after(cursor).after()).isEqualTo(cursor);
        assertThatThrownBy(() -> Paging.by(OpportunitySort.TITLE, Direction.DESCENDING, 10)
                        .after(cursor))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Paging.by(OpportunitySort.CREATED, Direction.ASCENDING, 10)
                        .after(cursor))
                .isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Paging.MAX_SIZE + 1, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesAPageOfAnotherSize(int size) {
        assertThatThrownBy(() -> Paging.by(OpportunitySort.TITLE, Direction.ASCENDING, size))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Not valid: size: must be 1 to 500");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, Paging.MAX_SIZE})
    void takesAPageOfEverySizeBetween(int size) {
        assertThat(Paging.by(OpportunitySort.TITLE, Direction.ASCENDING, size).size())
                .isEqualTo(size);
    }

    @Test
    void aPageHasANextOneOnlyIfMoreWasFound() {
        Paging<OpportunitySort> paging = Paging.by(OpportunitySort.PROBABILITY, Direction.ASCENDING, 3);
        assertThat(page(paging, 3).next()).isNull();
        assertThat(page(paging, 0).items()).isEmpty();
        assertThat(page(paging, 4).items()).containsExactly(0, 1, 2);
        assertThat(page(paging, 4).next()).isEqualTo(new Cursor("PROBABILITY", Direction.ASCENDING, 2, ID));
        assertThat(page(paging, 4).map(each -> "no. " + each).items()).containsExactly("no. 0", "no. 1", "no. 2");
    }

    @Test
    void turnsComparisons() {
        assertThat(Direction.DESCENDING.turn(Integer.MIN_VALUE)).isPositive();
        assertThat(Direction.DESCENDING.turn(5)).isNegative();
        assertThat(Direction.ASCENDING.turn(5)).isPositive();
        assertThat(Direction.DESCENDING.turn(0)).isZero();
    }

    private static Page<Integer> page(Paging<?> paging, int found) {
        List<Integer> items = IntStream.range(0, found).boxed().toList();
        return Page.of(items, paging, each -> new Cursor(paging.sort().name(), paging.direction(), each, ID));
    }
}
