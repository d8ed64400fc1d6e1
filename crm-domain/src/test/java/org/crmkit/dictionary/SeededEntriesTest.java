package org.crmkit.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmkit.customer.Customer;
import org.crmkit.dictionary.SeededEntries.Seed;
import org.crmkit.kernel.value.Text;
import org.junit.jupiter.api.Test;

class SeededEntriesTest {

    @Test
    void holdTheLevelsAndServiceTypesThatEveryTenantHas() {
        assertThat(inChinese(EntryType.CUSTOMER_LEVEL)).containsExactly("普通客户", "重点开发客户", "大客户", "合作伙伴", "战略合作伙伴");
        assertThat(inChinese(EntryType.SERVICE_TYPE)).containsExactly("咨询", "建议", "投诉", "质量投诉");
        assertThat(inChinese(EntryType.SERVICE_CLOSING_REASON)).containsExactly("客户无回复", "重复", "垃圾信息", "客户撤回");
        assertThat(of(EntryType.OPPORTUNITY_SOURCE)).isNotEmpty();
        assertThat(of(EntryType.REGION)).isEmpty();
    }

    @Test
    void beginWithTheLevelOfACustomerOfWhomNothingIsSaid() {
        assertThat(of(EntryType.CUSTOMER_LEVEL)).first().returns(Customer.FIRST_LEVEL, Seed::value);
    }

    @Test
    void areFixedWhereTheDomainNamesThem() {
        Set<EntryType> fixed = SeededEntries.all().stream()
                .filter(each -> !each.editable())
                .map(Seed::type)
                .collect(Collectors.toSet());
        assertThat(fixed)
                .containsExactlyInAnyOrder(
                        EntryType.CUSTOMER_LEVEL, EntryType.SERVICE_TYPE, EntryType.INTERACTION_KIND);
        assertThat(of(EntryType.OPPORTUNITY_SOURCE)).allMatch(Seed::editable);
        assertThat(of(EntryType.SERVICE_CLOSING_REASON)).allMatch(Seed::editable);
        assertThat(inChinese(EntryType.QUALITY_CAUSE)).containsExactly("原材料", "生产", "包装", "运输", "使用不当", "其他");
        assertThat(of(EntryType.QUALITY_CAUSE)).allMatch(Seed::editable);
    }

    @Test
    void areUniqueAndInOrder() {
        assertThat(SeededEntries.all().stream().map(each -> List.of(each.type(), Text.matchKey(each.value()))))
                .doesNotHaveDuplicates();
        for (EntryType type : SeededEntries.all().stream().map(Seed::type).collect(Collectors.toSet())) {
            assertThat(of(type).stream().map(Seed::position)).isSorted().startsWith(1);
        }
    }

    private static List<Seed> of(EntryType type) {
        return SeededEntries.all().stream()
                .filter(each -> each.type().equals(type))
                .toList();
    }

    private static List<String> inChinese(EntryType type) {
        return of(type).stream().map(Seed::itemZh).toList();
    }
}
