package org.crmkit.persistence.jpa;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnitDraft;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.actor.OrgUnitId;
import org.crmkit.actor.UserId;
import org.crmkit.customer.ContactDraft;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerKind;
import org.crmkit.customer.Profile;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryType;
import org.crmkit.error.CrmException;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.WinOptions;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageDraft;
import org.crmkit.store.Store;
import org.crmkit.testkit.SettableClock;
import org.crmkit.value.Money;
import org.crmkit.value.Percent;

/**
 * The small world that {@code upgrade/first-version.sql} was dumped from, played by the same commands at the same times.
 * Only what the first version took as plain codes must be in the dictionary before.
 */
final class FirstWorld {

    static final String TENANT = "first";

    /** Its super admin in the dump. */
    static final UserId ROOT = UserId.of("019b8d2b-8c00-7000-8c38-9df9bce039f4");

    static final String OTHER_TENANT = "second";

    /** The only user of another tenant in the dump. */
    static final UserId EVE = UserId.of("019ca869-5000-7000-a496-cbed7b82e46c");

    static final String DUMP = "/upgrade/first-version.sql";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-05T08:00:00.000001Z"));
    private final Crm crm;
    private CrmSession admin;
    private CrmSession boss;
    private CrmSession lin;
    private CrmSession mia;
    private OrgUnitId head;
    private OrgUnitId team;
    private Opportunity first;

    private FirstWorld(Store store) {
        this.crm = Crm.builder(store).tenant(TENANT).clock(clock).build();
    }

    /** Plays it, and returns its super admin. */
    static CrmSession playedOn(Store store) {
        FirstWorld world = new FirstWorld(store);
        world.people();
        world.dictionary();
        world.deals();
        world.customers();
        world.end();
        return world.admin;
    }

    private void people() {
        admin = crm.as(crm.createTenant("Head office", "root", "Ada Root"));
        tick();
        head = admin.access().currentUser().unit();
        team = admin.access().createUnit(new OrgUnitDraft("South", head)).id();
        tick();
        boss = crm.as(user("boss", "Bo Ss", head, RoleCode.SALES_SUPERVISOR));
        lin = crm.as(user("lin", "林晓", team, RoleCode.CUSTOMER_MANAGER));
        mia = crm.as(user("mia", "Mia 𠮷", team, RoleCode.CUSTOMER_MANAGER));
    }

    private void dictionary() {
        entry(EntryType.OPPORTUNITY_SOURCE, "newsletter");
        entry(EntryType.OPPORTUNITY_SOURCE, "Radio  Spot");
        entry(EntryType.CUSTOMER_LEVEL, "Gold");
        entry(EntryType.REGION, "North-East");
    }

    private void deals() {
        Stage talks = admin.pipeline().define(new StageDraft("Talks", 1, Percent.of(30), 20));
        tick();
        Stage offer = admin.pipeline().define(new StageDraft("Offer", 2, Percent.of(60), null));
        tick();
        won(talks, offer);
        wonAgain();
        Opportunity lost = given("Kiosk", "Tea House", 10, "Radio  Spot", lin);
        lin.sales().lose(lost.id(), "Too dear");
        tick();
        Opportunity reopened = given("Tablets", "春风", 70, "web", mia);
        mia.sales().lose(reopened.id(), "No money");
        tick();
        boss.sales().reopen(reopened.id());
        tick();
        boss.sales().reassign(reopened.id(), lin.userId());
        tick();
        Opportunity gone = lin.sales().open(new OpportunityDraft("Mistake", "Nobody", Percent.of(1), "phone"));
        tick();
        lin.sales().delete(gone.id());
        tick();
        lin.sales().open(new OpportunityDraft("Still open", "Garden", Percent.of(20), "fair"));
        tick();
    }

    private void won(Stage talks, Stage offer) {
        Opportunity won = boss.sales()
                .open(new OpportunityDraft(
                        "40 PMS seats",
                        new Prospect("Blue Lotus", "Ms \"Lo\" O'Tus", "021-1"),
                        Percent.of(40),
                        "web",
                        "They said:\n\"soon\" \\ maybe 😀",
                        money("120000.50"),
                        LocalDate.of(2026, 4, 1)));
        tick();
        boss.sales().moveTo(won.id(), talks.id());
        tick();
        boss.sales().assign(won.id(), lin.userId());
        tick();
        lin.sales().plan(won.id(), LocalDate.of(2026, 1, 20), "Demo");
        tick();
        Opportunity planned = lin.sales().plan(won.id(), LocalDate.of(2026, 2, 1), "Offer");
        tick();
        lin.sales().recordResult(won.id(), planned.plan().steps().get(0).id(), "They want it");
        tick();
        lin.sales().dropStep(won.id(), planned.plan().steps().get(1).id());
        tick();
        lin.sales().moveTo(won.id(), offer.id());
        tick();
        lin.sales().win(won.id());
        tick();
        first = won;
    }

    private void wonAgain() {
        Opportunity again = given("More seats", "Blue Lotus", 50, "newsletter", mia);
        Opportunity planned = mia.sales().plan(again.id(), LocalDate.of(2026, 2, 2), "Call");
        tick();
        mia.sales().recordResult(again.id(), planned.plan().steps().get(0).id(), "Yes");
        tick();
        mia.sales().win(again.id(), WinOptions.agreed(money("9.99")).createAnyway());
        tick();
    }

    private void customers() {
        Profile profile = new Profile(
                CustomerKind.INDIVIDUAL, "Gold", "North-East", "1 Mill Lane", null, "555", null, "mill.example");
        Customer direct = lin.customers().register(new CustomerDraft("Paper Mill", profile));
        tick();
        lin.customers()
                .addContact(
                        direct.id(),
                        new ContactDraft("Mr Pulp", null, "Owner", "1", null, "p@mill.example", "early riser"));
        tick();
        Customer contacted = lin.customers().addContact(direct.id(), new ContactDraft("Ms Rag", "2"));
        tick();
        lin.customers().reviseContact(direct.id(), contacted.contacts().get(1).id(), new ContactDraft("Ms Ragg", "22"));
        tick();
    }

    private void end() {
        refuse(() -> mia.sales().get(first.id()));
        refuse(() -> boss.sales().withdraw(first.id()));
        tick();
        admin.access().disable(boss.userId());
        tick();
        clock.set(Instant.parse("2026-03-01T08:00:00Z"));
    }

    private UserId user(String name, String realName, OrgUnitId unit, RoleCode role) {
        UserId made = admin.access()
                .createUser(new UserDraft(name, realName, unit, role))
                .id();
        tick();
        return made;
    }

    private void entry(EntryType type, String value) {
        admin.dictionary().add(type, new EntryDraft(value, value, 100));
    }

    private Opportunity given(String title, String name, int probability, String source, CrmSession to) {
        Opportunity opened = boss.sales().open(new OpportunityDraft(title, name, Percent.of(probability), source));
        tick();
        Opportunity given = boss.sales().assign(opened.id(), to.userId());
        tick();
        return given;
    }

    private void tick() {
        clock.advance(Duration.ofSeconds(3601));
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("CNY"));
    }

    private static void refuse(Runnable deed) {
        try {
            deed.run();
        } catch (CrmException refused) {
            return;
        }
        throw new AssertionError("was to be refused");
    }
}
