package org.crmkit.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.junit.jupiter.api.Test;

class DictionaryTest {

    private static final Instant NOW = Instant.parse("2027-01-12T09:30:00Z");

    private final Entries entries = mock(Entries.class);
    private final DictionaryRepositories work = mock(DictionaryRepositories.class);

    DictionaryTest() {
        Entry north = entry("north");
        Entry old = entry("old").retire(NOW).next();
        when(work.entries()).thenReturn(entries);
        when(entries.list(any(), any())).thenReturn(new Page<>(List.of(), null));
        when(entries.list(
                        new EntryFilter(EntryType.REGION, null, null, "north").byPosition(1), Visibility.everything()))
                .thenReturn(new Page<>(List.of(north), null));
        when(entries.list(
                        new EntryFilter(EntryType.REGION, null, null, "NORTH").byPosition(1), Visibility.everything()))
                .thenReturn(new Page<>(List.of(north), null));
        when(entries.list(new EntryFilter(EntryType.REGION, null, null, "old").byPosition(1), Visibility.everything()))
                .thenReturn(new Page<>(List.of(old), null));
        when(entries.offered(EntryType.REGION, Paging.MAX_SIZE)).thenReturn(List.of(north, entry("south")));
        when(entries.offered(EntryType.REGION, 1)).thenReturn(List.of(north));
    }

    @Test
    void letsAnOfferedValueBeUsed() {
        assertThat(Dictionary.in(work)
                        .check("region", EntryType.REGION, "north", null)
                        .faults())
                .isEmpty();
    }

    @Test
    void needsNoEntryForNoValue() {
        assertThat(Dictionary.in(work)
                        .check("region", EntryType.REGION, null, "old")
                        .faults())
                .isEmpty();
    }

    @Test
    void letsARecordKeepWhatItHolds() {
        assertThat(Dictionary.in(work)
                        .check("region", EntryType.REGION, "old", "old")
                        .check("region", EntryType.REGION, "gone", "gone")
                        .faults())
                .isEmpty();
    }

    @Test
    void refusesWhatIsRetiredUnknownOrWrittenOtherwiseAndNamesWhatIsAllowed() {
        Dictionary dictionary = Dictionary.in(work)
                .check("retired", EntryType.REGION, "old", "north")
                .check("unknown", EntryType.REGION, "moon", null)
                .check("written", EntryType.REGION, "NORTH", null)
                .check("fine", EntryType.REGION, "north", "old");
        assertThat(dictionary.faults())
                .containsExactly(
                        Violation.of("retired", "unknown", "north", "south"),
                        Violation.of("unknown", "unknown", "north", "south"),
                        Violation.of("written", "unknown", "north", "south"));
    }

    @Test
    void knowsTheFirstValueOfAType() {
        assertThat(Dictionary.in(work).first(EntryType.REGION)).isEqualTo("north");
        assertThatThrownBy(() -> Dictionary.in(work).first(EntryType.SERVICE_TYPE))
                .asInstanceOf(type(RuleBrokenException.class))
                .returns("entry.none-offered", RuleBrokenException::rule);
    }

    private static Entry entry(String value) {
        return Entry.add(
                        new EntryId(new UUID(1, value.hashCode())),
                        EntryType.REGION,
                        new EntryDraft(value, value, 1),
                        true,
                        new UserId(new UUID(2, 1)),
                        NOW)
                .next();
    }
}
