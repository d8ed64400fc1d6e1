package org.crmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.service.level.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceFilterTest {

    @Test
    void searchesForEachWordOnceWhateverItsForm() {
        ServiceFilter filter =
                ServiceFilterBuilder.builder().text("\u3000Ｐump  hot\tPUMP 热水 ").build();
        assertThat(filter.words()).containsExactly("pump", "hot", "热水");
        assertThat(ServiceFilter.ALL.words()).isEmpty();
        assertThat(ServiceFilterBuilder.builder().text(" ").build().words()).isEmpty();
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(ServiceFilterBuilder.builder().text("x".repeat(200)).build().words())
                .hasSize(1);
        assertThatThrownBy(() ->
                        ServiceFilterBuilder.builder().text("x".repeat(201)).build())
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatIsOpenIsWhatIsNotArchived() {
        assertThat(ServiceFilter.OPEN_STATES)
                .isEqualTo(Arrays.stream(ServiceState.values())
                        .filter(each -> !each.isArchived())
                        .collect(Collectors.toSet()));
        assertThat(ServiceFilter.archived().build().states()).containsExactly(ServiceState.ARCHIVED);
    }

    @Test
    void whatIsMoreUrgentIsSortedBehind() {
        assertThat(Arrays.stream(Priority.values()).map(Priority::urgency)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void isNumberedByDay() {
        assertThat(ServiceNumber.of(LocalDate.of(2027, 1, 12), 7)).hasToString("FW202701120007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KH202701120007", "FW20270112", "FW2027011200\u0660\u0667"})
    void refusesWhatIsNoNumber(String number) {
        assertThatThrownBy(() -> new ServiceNumber(number)).isInstanceOf(InvalidInputException.class);
    }
}
