package org.crmkit.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.crmkit.kernel.value.Id;
import org.crmkit.sales.OpportunityEvent;
import org.junit.jupiter.api.Test;

class CrmEventTest {

    private record Nameless(UUID value) implements CrmEvent, Id {

        @Override
        public Id about() {
            return this;
        }
    }

    @Test
    void eventsHaveTheNameThatTheirAnnotationGives() {
        assertThat(CrmEvent.type(OpportunityEvent.Assigned.class)).isEqualTo("OpportunityAssigned");
        assertThat(CrmEvent.type(CommandRejected.class)).isEqualTo("CommandRejected");
        assertThat(new CommandRejected("opportunity.win", null, "not-allowed", "").type())
                .isEqualTo("CommandRejected");
    }

    @Test
    void anUnreadableEventHasTheNameUnderWhichItIsKept() {
        assertThat(new UnreadableEvent(new UUID(1, 1), "OpportunityPainted", "{}").type())
                .isEqualTo("OpportunityPainted");
    }

    @Test
    void anEventWithoutANameIsRefused() {
        Nameless event = new Nameless(new UUID(1, 1));
        assertThatThrownBy(event::type)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nameless has no name");
    }
}
