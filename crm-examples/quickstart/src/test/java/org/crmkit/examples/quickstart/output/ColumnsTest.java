package org.crmkit.examples.quickstart.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void givesAChineseCharacterTwoColumns() {
        assertThat(Columns.width("王立群 Été")).isEqualTo(10);
        assertThat(Columns.left("王立群", 8)).isEqualTo("王立群  ");
        assertThat(Columns.right("été", 5)).isEqualTo("  été");
    }

    @Test
    void cutsWhatIsTooLong() {
        assertThat(Columns.left("蓝莲酒店集团", 6)).isEqualTo("蓝莲… ");
        assertThat(Columns.left("Blue Lotus", 6)).isEqualTo("Blue …");
    }

    @Test
    void breaksLinesAtSpacesAndBetweenChineseCharacters() {
        assertThat(Columns.wrap("one two three", 8)).containsExactly("one two", "three");
        assertThat(Columns.wrap("不能开发失败", 8)).containsExactly("不能开发", "失败");
    }
}
