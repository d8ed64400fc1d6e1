package org.crmkit.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.crmkit.internal.command.Change;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.permission.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {

    private static final Instant NOW = Instant.parse("2027-01-12T09:30:00Z");
    private static final Instant LATER = NOW.plusSeconds(1);
    private static final EntryDraft DRAFT = new EntryDraft("north", "North", "北区", 3);

    @Test
    void isOfferedFromTheBeginning() {
        Change<Entry> added = added(true);
        assertThat(added.event()).isEqualTo(new EntryEvent.Added(added.next().id(), added.next()));
        assertThat(added.next())
                .returns(EntryState.OFFERED, Entry::state)
                .returns(EntryType.REGION, Entry::type)
                .returns("north", Entry::value)
                .returns(3, Entry::position)
                .returns(0L, Entry::version);
    }

    @Test
    void saysWhatARevisionChanged() {
        Change<Entry> revised = added(true).next().revise(new EntryDraft("far-north", "Far north", null, 4), LATER);
        assertThat(revised.event())
                .isEqualTo(new EntryEvent.Revised(
                        revised.next().id(),
                        List.of(
                                new FieldChange("value", "north", "far-north"),
                                new FieldChange("item", "North", "Far north"),
                                new FieldChange("itemZh", "北区", null),
                                new FieldChange("position", "3", "4"))));
        assertThat(revised.next())
                .returns("far-north", Entry::value)
                .returns("Far north", Entry::item)
                .returns(null, Entry::itemZh)
                .returns(4, Entry::position)
                .returns(LATER, Entry::changedAt)
                .returns(NOW, Entry::createdAt);
    }

    @Test
    void savingTheSameFormSaysNothing() {
        Entry found = added(true).next();
        assertThat(found.revise(new EntryDraft(" north", "North ", "北区", 3), LATER))
                .isEqualTo(Change.none(found));
    }

    @Test
    void isRetiredRestoredAndDeleted() {
        Entry offered = added(true).next();
        Change<Entry> retired = offered.retire(LATER);
        assertThat(retired.event()).isEqualTo(new EntryEvent.Retired(offered.id()));
        assertThat(retired.next()).returns(EntryState.RETIRED, Entry::state).returns(LATER, Entry::changedAt);
        Change<Entry> restored = retired.next().restore(LATER);
        assertThat(restored.event()).isEqualTo(new EntryEvent.Restored(offered.id()));
        assertThat(restored.next().state().isOffered()).isTrue();
        assertThat(offered.delete()).isEqualTo(new EntryEvent.Deleted(offered.id(), offered));
        assertThat(retired.next().delete()).isInstanceOf(EntryEvent.Deleted.class);
    }

    @Test
    void refusesWhatItsStateDoesNotKnow() {
        Entry offered = added(true).next();
        Entry retired = offered.retire(LATER).next();
        assertThatThrownBy(() -> offered.restore(LATER)).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> retired.retire(LATER)).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> retired.revise(DRAFT, LATER)).isInstanceOf(IllegalTransitionException.class);
        assertThat(offered.possibleActions())
                .containsExactly(EntryAction.REVISE, EntryAction.RETIRE, EntryAction.DELETE);
        assertThat(retired.possibleActions()).containsExactly(EntryAction.RESTORE, EntryAction.DELETE);
    }

    @Test
    void aFixedOneIsLeftAlone() {
        Entry fixed = added(false).next();
        assertThatThrownBy(fixed::requireEditable)
                .asInstanceOf(type(RuleBrokenException.class))
                .returns("entry.fixed", RuleBrokenException::rule);
        assertThat(fixed.possibleActions()).isEmpty();
        Entry editable = added(true).next();
        editable.requireEditable();
        assertThat(editable.editable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 北区",
        "zh-TW, 北区",
        "zh, 北区",
        "zh-Hans-SG, 北区",
        "en, North",
        "tr-TR, North",
        "ja, North",
        "und, North"
    })
    void isCalledInChineseByThoseWhoSpeakIt(String language, String item) {
        assertThat(added(true).next().item(Locale.forLanguageTag(language))).isEqualTo(item);
    }

    @Test
    void isCalledTheSameInEveryLanguageIfItHasOneNameOnly() {
        Entry plain = Entry.add(
                        new EntryId(new UUID(1, 2)),
                        EntryType.REGION,
                        new EntryDraft("s", "South", 1),
                        true,
                        new UserId(new UUID(2, 1)),
                        NOW)
                .next();
        assertThat(plain.item(Locale.SIMPLIFIED_CHINESE)).isEqualTo("South");
        assertThat(plain.withVersion(4).version()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void sortsByEveryField(EntrySort sort) {
        Entry entry = added(true).next();
        assertThat((Object) sort.key(entry)).isInstanceOf(sort.keyType());
        assertThat((Object) sort.key(entry)).isEqualTo(sort == EntrySort.POSITION ? 3 : "north");
    }

    @Test
    void everyActionNeedsTheRightToEdit() {
        EntryAccess access = new EntryAccess();
        for (EntryAction action : EntryAction.values()) {
            assertThat(access.permission(action).code()).isEqualTo("dictionary.edit");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "region", "customer-level", "x1-2"})
    void aTypeIsWrittenInSmallLetters(String code) {
        assertThat(new EntryType(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Region", "1x", "-x", "a b", "区域", "a'; drop table", "ı"})
    void refusesWhatIsNoType(String code) {
        assertThatThrownBy(() -> new EntryType(code)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aTypeIsFortyCharactersLongAtMost() {
        assertThat(new EntryType("x".repeat(EntryType.MAX))).isGreaterThan(EntryType.REGION);
        assertThatThrownBy(() -> new EntryType("x".repeat(EntryType.MAX + 1)))
                .isInstanceOf(InvalidInputException.class);
    }

    private static Change<Entry> added(boolean editable) {
        return Entry.add(
                new EntryId(new UUID(1, 1)), EntryType.REGION, DRAFT, editable, new UserId(new UUID(2, 1)), NOW);
    }
}
