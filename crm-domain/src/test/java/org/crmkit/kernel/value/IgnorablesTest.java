package org.crmkit.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Compares the ranges with the Unicode data of the Java platform. */
class IgnorablesTest {

    /** Format characters that are visible, or stand for something visible. Unicode excludes them. */
    private static boolean isShown(int point) {
        return (point >= 0x0600 && point <= 0x0605)
                || (point >= 0x13430 && point <= 0x1343F)
                || (point >= 0xFFF9 && point <= 0xFFFB)
                || Set.of(0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD)
                        .contains(point);
    }

    @Test
    void everyFormatCharacterIsIgnorableThatShowsNothing() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            if (Character.getType(point) == Character.FORMAT) {
                assertThat(Ignorables.contains(point)).as("U+%04X", point).isEqualTo(!isShown(point));
            }
        }
    }

    /**
     * The ranges contain format characters, variation selectors and the like, fillers, and code points reserved for more of
     * them.
     */
    @Test
    void nothingIsIgnorableThatShowsSomething() {
        Set<Integer> fillers = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0);
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            if (Ignorables.contains(point)) {
                int type = Character.getType(point);
                assertThat(type == Character.FORMAT
                                || type == Character.NON_SPACING_MARK
                                || type == Character.UNASSIGNED
                                || fillers.contains(point))
                        .as("U+%04X", point)
                        .isTrue();
            }
        }
    }

    @Test
    void variationSelectorsAreIgnorable() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            String name = Character.getName(point);
            if (name != null && name.contains("VARIATION SELECTOR")) {
                assertThat(Ignorables.contains(point)).as(name).isTrue();
            }
        }
    }

    @Test
    void leavesTheRestOfATextAsItIs() {
        assertThat(Ignorables.droppedFrom("a\u00ADb\uDB40\uDC01c")).isEqualTo("abc");
        assertThat(Ignorables.droppedFrom("\uD83D\uDE00 x")).isEqualTo("\uD83D\uDE00 x");
        assertThat(Ignorables.UNICODE).isEqualTo("16.0");
    }
}
