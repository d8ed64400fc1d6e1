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
        int action = draw.next(12);
        CustomerId id = last.id();
        CustomerDesk desk =
                draw.next(4) != 0 ? who.customers() : who.customers().ifVersion(last.version() - draw.next(2));
        ContactId contact = last.contacts().isEmpty()
                ? new ContactId(draw.nobody())
                : draw.one(last.contacts()).id();
        UserId heir = draw.developer().userId();
        draw.play("customer " + action + " on " + id + " by " + who.userId(), () -> switch (action) {
            case 0, 1, 2 -> desk.revise(id, customer(), onDuplicate(draw));
            case 3, 4 -> desk.addContact(id, contact());
            case 5 -> desk.reviseContact(id, contact, contact());
            case 6, 7 -> desk.removeContact(id, contact);
            case 8 -> desk.choosePrimaryContact(id, contact);
            case 9, 10 -> desk.transfer(id, heir);
            default -> desk.archive(id);
        });
    }

    private CustomerDraft customer() {
        Profile profile = new Profile(
                CustomerKind.ENTERPRISE,
                draw.oneOf("regular", "regular", "major", "partner", "east", "royal"),
                draw.next(3) == 0 ? null : draw.oneOf("north", "north", "south", "east", "moon"),
                draw.text(),
                null,
                null,
                null,
                null);
        return CustomerDraftBuilder.builder(new CustomerDraft(draw.name(), profile))
                .assessment(new Assessment(draw.next(2) == 0 ? null : Rating.of(1 + draw.next(5)), null))
                .tags(draw.next(2) == 0 ? Set.of() : Set.of(draw.text(), draw.oneOf("VIP", "vip")))
                .build();
    }

    private ContactDraft contact() {
        return new ContactDraft(
                draw.text(),
                draw.next(2) == 0 ? null : draw.oneOf(Sex.values()),
                null,
                "1",
                draw.next(2) == 0 ? null : draw.text(),
                null,
                null);
    }
}
