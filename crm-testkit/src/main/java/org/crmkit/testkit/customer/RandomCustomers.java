package org.crmkit.testkit.customer;

import java.util.Set;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDesk;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerDraftBuilder;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.customer.contact.Sex;
import org.crmkit.customer.profile.Assessment;
import org.crmkit.customer.profile.CustomerKind;
import org.crmkit.customer.profile.Profile;
import org.crmkit.customer.profile.ProfileBuilder;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Rating;
import org.crmkit.testkit.random.RandomDraw;

/** The random commands for customers and contacts. */
public record RandomCustomers(RandomDraw draw) {

    /** Returns what to do if a customer of the same name exists. */
    public static OnDuplicate onDuplicate(RandomDraw draw) {
        Customer meant = draw.any(Customer.class);
        return switch (draw.next(4)) {
            case 0 -> OnDuplicate.createAnyway();
            case 1 -> meant == null ? OnDuplicate.fail() : OnDuplicate.useExisting(meant.number());
            default -> OnDuplicate.fail();
        };
    }

    void play() {
        Customer last = draw.any(Customer.class);
        if (last == null || draw.next(5) == 0) {
            CrmSession who = draw.person();
            draw.play(
                    "register by " + who.userId(),
                    () -> who.customers().register(customer(), contact(), onDuplicate(draw)));
            return;
        }
        CrmSession who = draw.mostly(last.manager());
        int action = draw.next(14);
        CustomerId id = last.id();
        CustomerDesk desk =
                draw.next(4) != 0 ? who.customers() : who.customers().ifVersion(last.version() - draw.next(2));
        ContactId contact = last.contacts().isEmpty()
                ? new ContactId(draw.nobody())
                : draw.one(last.contacts()).id();
        UserId heir = draw.developer().userId();
        draw.play("customer " + action + " on " + id + " by " + who.userId(), () -> switch (action) {
            case 0, 1, 2 -> desk.revise(id, customer(), onDuplicate(draw));
            case 3 -> desk.addContact(id, contact());
            case 4 -> desk.addContact(id, contact(), onDuplicate(draw));
            case 5 -> desk.reviseContact(id, contact, contact(), onDuplicate(draw));
            case 6, 7 -> desk.removeContact(id, contact);
            case 8 -> desk.choosePrimaryContact(id, contact);
            case 9, 10 -> desk.transfer(id, heir);
            case 11 -> desk.archive(id);
            case 12 -> desk.restore(id);
            default -> desk.restore(id, heir);
        });
    }

    @SuppressWarnings("NullAway") // a builder takes null where there is no value
    private CustomerDraft customer() {
        Profile bare = Profile.ofKind(
                draw.oneOf(CustomerKind.values()),
                draw.oneOf("regular", "regular", "major", "partner", "east", "royal"));
        Profile profile = ProfileBuilder.builder(bare)
                .region(draw.next(3) == 0 ? null : draw.oneOf("north", "north", "south", "east", "moon"))
                .industry(draw.next(3) == 0 ? null : draw.oneOf("trade", "trade", "finance", "Trade"))
                .source(draw.next(2) == 0 ? null : "web")
                .companySize(draw.next(2) == 0 ? null : draw.oneOf("small", "large"))
                .address(draw.text())
                .email(draw.next(2) == 0 ? null : draw.text())
                .build();
        return CustomerDraftBuilder.builder(new CustomerDraft(draw.name(), profile))
                .externalNumber(draw.next(2) == 0 ? null : draw.oneOf("A1", "a1", "A2", "\uFF21\uFF13", "A4", "A5"))
                .memo(draw.next(3) == 0 ? draw.text() : null)
                .assessment(new Assessment(draw.next(2) == 0 ? null : Rating.of(1 + draw.next(5)), null))
                .tags(
                        draw.next(2) == 0
                                ? Set.of()
                                : Set.of(draw.text(), draw.oneOf("VIP", "vip", "\uFF36\uFF29\uFF30")))
                .build();
    }

    private ContactDraft contact() {
        return new ContactDraft(
                draw.text(),
                draw.next(2) == 0 ? null : draw.oneOf(Sex.values()),
                draw.next(3) == 0 ? draw.oneOf("buyer", "user", "nobody") : null,
                null,
                draw.oneOf("1", "2", "+2", "\uFF13"),
                draw.next(2) == 0 ? null : draw.text(),
                null,
                null);
    }
}
