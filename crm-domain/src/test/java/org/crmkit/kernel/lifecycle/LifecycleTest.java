package org.crmkit.kernel.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.crmkit.kernel.error.IllegalTransitionException;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private enum Door {
        OPEN,
        SHUT,
        LOCKED
    }

    private enum Deed {
        HANG,
        PAINT,
        SHUT,
        OPEN,
        LOCK,
        TRY,
        BREAK
    }

    private static final Lifecycle<Door, Deed> DOOR = Lifecycle.of("door", Door.class, Deed.class)
            .begins(Deed.HANG, Door.OPEN)
            .stays(Door.OPEN, Deed.PAINT)
            .moves(Door.OPEN, Deed.SHUT, Door.SHUT)
            .moves(Door.SHUT, Deed.OPEN, Door.OPEN)
            .moves(Door.SHUT, Deed.LOCK, Door.LOCKED)
            .moves(Door.LOCKED, Deed.TRY, Door.LOCKED)
            .moves(Door.LOCKED, Deed.TRY, Door.SHUT)
            .ends(Door.LOCKED, Deed.BREAK)
            .build();

    @Test
    void beginsWhereTheTableSays() {
        assertThat(DOOR.begin(Deed.HANG)).isEqualTo(Door.OPEN);
        assertThatThrownBy(() -> DOOR.begin(Deed.SHUT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leadsOn() {
        assertThat(DOOR.next(1, Door.OPEN, Deed.SHUT)).isEqualTo(Door.SHUT);
        assertThat(DOOR.next(1, Door.OPEN, Deed.PAINT)).isEqualTo(Door.OPEN);
    }

    @Test
    void refusesWhatAStateDoesNotKnowAndNamesWhatItKnows() {
        IllegalTransitionException refused =
                catchThrowableOfType(IllegalTransitionException.class, () -> DOOR.next(17, Door.LOCKED, Deed.PAINT));
        assertThat(refused.kind()).isEqualTo("door");
        assertThat(refused.id()).isEqualTo("17");
        assertThat(refused.state()).isEqualTo(Door.LOCKED);
        assertThat(refused.action()).isEqualTo(Deed.PAINT);
        assertThat(refused.allowed()).isEqualTo(java.util.List.of(Deed.TRY, Deed.BREAK));
        assertThat(refused)
                .hasMessage(
                        "The door 17 is LOCKED: “PAINT” is not possible in this state; possible actions: TRY, BREAK");
    }

    @Test
    void doesNotGuessWhereAnActionLeadsThatMayLeadToTwoStates() {
        assertThat(DOOR.targets(Door.LOCKED, Deed.TRY)).containsExactlyInAnyOrder(Door.LOCKED, Door.SHUT);
        assertThatThrownBy(() -> DOOR.next(1, Door.LOCKED, Deed.TRY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leadsToTheOneOfSeveralStatesThatTheCaseAsksFor() {
        assertThat(DOOR.next(1, Door.LOCKED, Deed.TRY, Door.SHUT)).isEqualTo(Door.SHUT);
        assertThat(DOOR.next(1, Door.LOCKED, Deed.TRY, Door.LOCKED)).isEqualTo(Door.LOCKED);
        assertThat(DOOR.next(1, Door.SHUT, Deed.LOCK, Door.LOCKED)).isEqualTo(Door.LOCKED);
        assertThatThrownBy(() -> DOOR.next(1, Door.LOCKED, Deed.TRY, Door.OPEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not lead to OPEN");
        assertThatThrownBy(() -> DOOR.next(1, Door.LOCKED, Deed.BREAK, Door.LOCKED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DOOR.next(1, Door.OPEN, Deed.TRY, Door.SHUT))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void anActionThatEndsARecordIsKnownAndLeadsNowhere() {
        DOOR.check(1, Door.LOCKED, Deed.BREAK);
        assertThat(DOOR.targets(Door.LOCKED, Deed.BREAK)).isEmpty();
        assertThatThrownBy(() -> DOOR.next(1, Door.LOCKED, Deed.BREAK)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lendsOutNothingThatCouldBeChanged() {
        assertThatThrownBy(() -> DOOR.allowed(Door.OPEN).add(Deed.LOCK))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refusesATableThatForgetsAnAction() {
        assertThatThrownBy(() -> Lifecycle.of("door", Door.class, Deed.class)
                        .begins(Deed.HANG, Door.OPEN)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PAINT")
                .hasMessageNotContaining("HANG");
    }

    @Test
    void drawsItself() {
        assertThat(DOOR.toMermaid()).isEqualTo("""
                        stateDiagram-v2
                            [*] --> OPEN: HANG
                            OPEN --> OPEN: PAINT
                            OPEN --> SHUT: SHUT
                            SHUT --> OPEN: OPEN
                            SHUT --> LOCKED: LOCK
                            LOCKED --> SHUT: TRY
                            LOCKED --> LOCKED: TRY
                            LOCKED --> [*]: BREAK
                        """);
    }
}
