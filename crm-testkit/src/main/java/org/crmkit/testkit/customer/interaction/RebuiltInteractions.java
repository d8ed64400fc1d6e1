package org.crmkit.testkit.customer.interaction;

import java.time.Instant;
import java.util.UUID;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.customer.interaction.Attendee;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionBuilder;
import org.crmkit.customer.interaction.InteractionEvent;
import org.crmkit.customer.interaction.InteractionSubject;
import org.crmkit.customer.interaction.SubjectKind;
import org.crmkit.testkit.rebuilding.FieldChanges;
import org.crmkit.testkit.rebuilding.Rebuilding;

/** Interactions as they are rebuilt from their events. */
final class RebuiltInteractions {

    private static final FieldChanges<InteractionBuilder> FIELDS = new FieldChanges<InteractionBuilder>()
            .text("kind", InteractionBuilder::kind)
            .value("at", Instant::parse, InteractionBuilder::at)
            .text("title", InteractionBuilder::title)
            .text("location", InteractionBuilder::location)
            .text("memo", InteractionBuilder::memo)
            .text("description", InteractionBuilder::description)
            .values("attendees", RebuiltInteractions::attendee, InteractionBuilder::attendees)
            .value("subject", RebuiltInteractions::subject, InteractionBuilder::subject);

    private RebuiltInteractions() {}

    static Rebuilding<Interaction> rebuilding() {
        return Rebuilding.of(Interaction.class)
                .begins(InteractionEvent.Recorded.class, (event, entry) -> event.as())
                .ends(InteractionEvent.Removed.class)
                .changes(
                        InteractionEvent.Revised.class,
                        (was, event, entry) -> FIELDS.applied(
                                        InteractionBuilder.builder(was).changedAt(entry.at()), event.changes())
                                .build());
    }

    /** The name may contain spaces; the id does not. */
    private static Attendee attendee(String line) {
        int space = line.lastIndexOf(' ');
        return new Attendee(new ContactId(UUID.fromString(line.substring(space + 1))), line.substring(0, space));
    }

    private static InteractionSubject subject(String text) {
        String[] parts = text.split(" ", 2);
        return new InteractionSubject(new SubjectKind(parts[0]), UUID.fromString(parts[1]));
    }
}
