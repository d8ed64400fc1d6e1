package org.crmkit.persistence.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.actor.OrgUnitId;
import org.crmkit.actor.UserId;
import org.crmkit.customer.Assessment;
import org.crmkit.customer.BankAccount;
import org.crmkit.customer.ContactDraft;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerDraftBuilder;
import org.crmkit.customer.Sex;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.customer.interaction.InteractionKind;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryType;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.Prospect;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.store.Store;
import org.crmkit.testkit.SettableClock;
import org.crmkit.value.Money;
import org.crmkit.value.Percent;
import org.crmkit.value.Rating;
import org.crmkit.value.TimeOrderedIds;

/**
 * The small world that {@code upgrade/second-version.sql} was dumped from, played by the same commands at the same times: what
 * came with the second version, customers complete, interactions, the service desk and the dictionary.
 */
final class SecondWorld {

    static final String TENANT = "of-the-second";

    /** Its super admin in the dump. */
    static final UserId ROOT = UserId.of("019b8d2b-8c00-7000-bb2c-72394b1ab9f8");

    static final String DUMP = "/upgrade/second-version.sql";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-05T08:00:00.000001Z"));
    private final Crm crm;
    private final CrmSession admin;
    private CrmSession boss;
    private CrmSession lin;
    private CrmSession mia;

    private SecondWorld(Store store) {
        crm = Crm.builder(store)
                .tenant(TENANT)
                .clock(clock)
                .ids(new TimeOrderedIds(new Random(2)))
                .build();
        admin = crm.as(crm.createTenant("Head office", "root", "Ada Root"));
    }

    /** Plays it, and returns its super admin. */
    static CrmSession playedOn(Store store) {
        SecondWorld world = new SecondWorld(store);
        world.people();
        Customer mill = world.customer("Paper Mill");
        world.met(mill);
        world.served(mill);
        world.sold(mill);
        world.left(world.customer("Old Inn"));
        world.clock.set(Instant.parse("2026-03-01T08:00:00Z"));
        return world.admin;
    }

    private void people() {
        OrgUnitId head = admin.access().currentUser().unit();
        boss = user("boss", head, RoleCode.SALES_SUPERVISOR);
        lin = user("lin", head, RoleCode.CUSTOMER_MANAGER);
        mia = user("mia", head, RoleCode.CUSTOMER_MANAGER);
        admin.dictionary().add(EntryType.REGION, new EntryDraft("south", "South", 1));
        tick();
    }

    private Customer customer(String name) {
        Customer made = lin.customers()
                .register(CustomerDraftBuilder.builder(new CustomerDraft(name))
                        .bank(new BankAccount("Bank of 𠮷", "1"))
                        .assessment(new Assessment(Rating.of(5), null))
                        .tags(Set.of("paper", "纸"))
                        .build());
        tick();
        lin.customers()
                .addContact(made.id(), new ContactDraft("Ms \"Lo\" O'Tus", Sex.FEMALE, "Owner", "1", "2", null, null));
        tick();
        Customer contacted = lin.customers().addContact(made.id(), new ContactDraft("Mr \\ Rag", "3"));
        tick();
        return contacted;
    }

    private void met(Customer customer) {
        InteractionDraft tea = new InteractionDraft(
                InteractionKind.VISIT,
                clock.instant(),
                "Tea and 😀",
                customer.contacts().get(1).id());
        lin.interactions().record(customer.id(), tea);
        tick();
        lin.interactions()
                .record(customer.id(), new InteractionDraft(InteractionKind.CALL, Instant.EPOCH, "Before all"));
        tick();
    }

    private void served(Customer customer) {
        ServiceRequest made = lin.service()
                .create(new ServiceRequestDraft(customer.id(), "complaint", "Wet paper", "It drips 100%_"));
        tick();
        boss.service().assign(made.id(), mia.userId());
        tick();
        mia.service().handle(made.id(), "Dried it");
        tick();
        lin.service().recordFeedback(made.id(), FeedbackDraft.of(2));
        tick();
        mia.service().handle(made.id(), "Replaced it");
        tick();
        lin.service().recordFeedback(made.id(), FeedbackDraft.of(5));
        tick();
        lin.service().create(new ServiceRequestDraft(customer.id(), "inquiry", "Open", "How?"));
        tick();
    }

    private void sold(Customer customer) {
        lin.sales()
                .open(new OpportunityDraft(
                        "Rags",
                        new Prospect(customer.name(), null, null, customer.id()),
                        Percent.of(5),
                        "web",
                        null,
                        Money.of("12.50", "EUR"),
                        LocalDate.of(2026, 4, 1)));
        tick();
    }

    private void left(Customer customer) {
        boss.customers().transfer(customer.id(), mia.userId());
        tick();
        boss.customers().archive(customer.id());
        tick();
    }

    private CrmSession user(String name, OrgUnitId unit, RoleCode role) {
        CrmSession made = crm.as(admin.access()
                .createUser(new UserDraft(name, "The " + name, unit, role))
                .id());
        tick();
        return made;
    }

    private void tick() {
        clock.advance(Duration.ofSeconds(3601));
    }
}
