package org.crmkit.customer.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.ContactBuilder;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.kernel.error.NotFoundException;
import org.junit.jupiter.api.Test;

/** The attendees of an interaction, independent of later changes of the customer's contacts. */
class AttendeesTest {

    private static final Instant NOW = Instant.parse("2027-01-12T09:30:00Z");
    private static final Contact CHEN = contact(1, "Chen");
    private static final Contact WU = contact(2, "Wu");

    @Test
    void areNamedInTheOrderOfTheCustomersContacts() {
        assertThat(attendees(List.of(CHEN, WU), List.of(), WU, CHEN)).containsExactly(of(CHEN), of(WU));
        assertThat(attendees(List.of(CHEN, WU), List.of())).isEmpty();
    }

    @Test
    void stayWhenTheyHaveLeftTheCustomer() {
        assertThat(attendees(List.of(WU), List.of(of(CHEN), of(WU)), CHEN, WU)).containsExactly(of(WU), of(CHEN));
    }

    @Test
    void areCalledAsTheyAreCalledNowWhileTheyAreContacts() {
        Contact married = ContactBuilder.builder(WU).name("Wu-Chen").build();
        assertThat(attendees(List.of(married), List.of(of(WU)), WU)).containsExactly(of(married));
    }

    @Test
    void areTakenAwayByAFormWithoutThem() {
        assertThat(attendees(List.of(CHEN), List.of(of(CHEN), of(WU)), CHEN)).containsExactly(of(CHEN));
    }

    @Test
    void areContactsOfTheCustomerOrWereAtTheTime() {
        assertThatThrownBy(() -> attendees(List.of(CHEN), List.of(of(CHEN)), CHEN, WU))
                .isInstanceOfSatisfying(
                        NotFoundException.class,
                        missing -> assertThat(missing.id()).isEqualTo(WU.id().toString()));
    }

    private static List<Attendee> attendees(List<Contact> now, List<Attendee> before, Contact... present) {
        ContactId[] ids = Arrays.stream(present).map(Contact::id).toArray(ContactId[]::new);
        InteractionDraft draft = new InteractionDraft("visit", NOW, "Talk", ids);
        return InteractionDesk.attendees(now, draft, before);
    }

    private static Attendee of(Contact contact) {
        return new Attendee(contact.id(), contact.name());
    }

    private static Contact contact(int number, String name) {
        return ContactBuilder.builder()
                .id(new ContactId(new UUID(4, number)))
                .name(name)
                .build();
    }
}
