package org.crmkit.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.UserQuery;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.churn.ChurnQuery;
import org.crmkit.customer.Assessment;
import org.crmkit.customer.BankAccount;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerDraftBuilder;
import org.crmkit.customer.CustomerFilterBuilder;
import org.crmkit.customer.CustomerQuery;
import org.crmkit.customer.CustomerState;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.customer.interaction.InteractionKind;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.customer.timeline.TimelineQuery;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryFilter;
import org.crmkit.dictionary.EntryQuery;
import org.crmkit.dictionary.EntryType;
import org.crmkit.dictionary.SeededEntries;
import org.crmkit.journal.JournalEntry;
import org.crmkit.journal.JournalQuery;
import org.crmkit.journal.UnreadableEvent;
import org.crmkit.persistence.inmemory.InMemoryStore;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.Prospect;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceQuery;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.ServiceState;
import org.crmkit.testkit.SettableClock;
import org.crmkit.trade.OrderDraft;
import org.crmkit.trade.OrderLineDraft;
import org.crmkit.value.Percent;
import org.crmkit.value.Rating;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that an earlier version filled goes on as if it had always been one of this version. */
class UpgradeTest {

    private static final Map<TestDatabases, Host> UPGRADED = new EnumMap<>(TestDatabases.class);
    private static final Map<TestDatabases, Host> OF_THE_SECOND = new EnumMap<>(TestDatabases.class);

    private static final Clock LATER = new SettableClock(Instant.parse("2026-03-01T08:00:00Z"));

    @ParameterizedTest
    @EnumSource
    void answersLikeAFreshStoreGivenTheSameCommands(TestDatabases database) {
        assertThat(Answers.to(admin(upgraded(database))))
                .isEqualTo(Answers.to(FirstWorld.playedOn(InMemoryStore.create())));
    }

    @ParameterizedTest
    @EnumSource
    void answersLikeAFreshStoreAfterTheSecondVersionToo(TestDatabases database) {
        assertThat(Answers.to(adminOfTheSecond(ofTheSecond(database))))
                .isEqualTo(Answers.to(SecondWorld.playedOn(InMemoryStore.create())));
    }

    @ParameterizedTest
    @EnumSource
    void tradesWithTheCustomersOfTheSecondVersion(TestDatabases database) {
        Host host = Host.upgraded(database, "2", SecondWorld.DUMP);
        CrmSession admin = adminOfTheSecond(host);
        Customer mill = customer(admin, "Paper Mill");

        admin.tradeFeed()
                .orders(Stream.of(new OrderDraft(
                        "A-1",
                        mill.id(),
                        LocalDate.of(2026, 1, 10),
                        Currency.getInstance("EUR"),
                        List.of(OrderLineDraft.of("P", "2", "3.50")))));
        assertThat(admin.churnDetection().asOf(LocalDate.of(2026, 8, 1)).run().opened())
                .isEqualTo(1);

        assertThat(admin.timelines().list(TimelineQuery.newest(mill.id(), 20)).items())
                .extracting(TimelineItem::kind)
                .contains(TimelineKind.values());
        ChurnCaseId opened = admin.churn()
                .list(ChurnQuery.newest(ChurnFilter.ALL, 1))
                .items()
                .get(0)
                .id();
        admin.churn().confirm(opened, "Gone");
        assertThat(customer(admin, "Paper Mill").state()).isEqualTo(CustomerState.LOST);
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryEventOfTheFirstVersion(TestDatabases database) {
        List<JournalEntry> journal = admin(upgraded(database))
                .journal()
                .list(JournalQuery.newest(500))
                .items();

        assertThat(journal).hasSizeGreaterThan(40).noneMatch(each -> each.event() instanceof UnreadableEvent);
        assertThat(journal.stream().map(each -> each.event().toString()))
                .anyMatch(each -> each.contains("telephone=1,") && each.contains("Mr Pulp"));
    }

    @ParameterizedTest
    @EnumSource
    void givesEveryTenantTheDictionaryItBeginsWith(TestDatabases database) {
        CrmSession eve = crm(upgraded(database), FirstWorld.OTHER_TENANT).as(FirstWorld.EVE);

        List<Entry> entries = eve.dictionary()
                .list(EntryQuery.byPosition(EntryFilter.ALL, 500))
                .items();

        assertThat(entries.stream()
                        .map(each -> new SeededEntries.Seed(
                                each.type(),
                                each.value(),
                                each.item(),
                                each.itemZh(),
                                each.position(),
                                each.editable())))
                .containsExactlyInAnyOrderElementsOf(SeededEntries.all());
        assertThat(entries)
                .allMatch(each ->
                        each.creator().equals(eve.userId()) && each.state().isOffered());
        for (SeededEntries.Seed seed : SeededEntries.all()) {
            String shouted = seed.value().toUpperCase(Locale.ROOT);
            assertThat(found(eve, new EntryFilter(seed.type(), null, null, shouted)))
                    .isEqualTo(1);
            assertThat(found(eve, new EntryFilter(seed.type(), null, seed.item(), null)))
                    .isEqualTo(1);
            assertThat(found(eve, new EntryFilter(seed.type(), null, seed.itemZh(), null)))
                    .isEqualTo(1);
        }
    }

    private static long found(CrmSession who, EntryFilter filter) {
        return who.dictionary().count(filter);
    }

    @ParameterizedTest
    @EnumSource
    void takesEveryNewCommand(TestDatabases database) {
        Host host = ofTheFirst(database);
        CrmSession admin = admin(host);
        CrmSession lin = person(host, "lin");
        Customer mill = customer(admin, "Paper Mill");
        admin.dictionary().add(EntryType.REGION, new EntryDraft("south", "South", 1));

        Customer revised = lin.customers().revise(mill.id(), everything(mill));
        assertThat(lin.customers().get(mill.id())).isEqualTo(revised);
        lin.customers().choosePrimaryContact(mill.id(), mill.contacts().get(1).id());
        Customer left =
                lin.customers().removeContact(mill.id(), mill.contacts().get(1).id());
        assertThat(left.primaryContact().orElseThrow().name()).isEqualTo("Mr Pulp");
        lin.interactions()
                .record(
                        mill.id(),
                        new InteractionDraft(
                                InteractionKind.VISIT,
                                LATER.instant(),
                                "Tea",
                                left.contacts().get(0).id()));
        lin.sales()
                .open(new OpportunityDraft(
                        "Rags",
                        new Prospect("Paper Mill", null, null, mill.id()),
                        Percent.of(5),
                        "Radio  Spot",
                        null,
                        null,
                        null));
        ServiceRequest archived = served(admin, lin, mill);
        assertThat(lin.timelines().list(TimelineQuery.newest(mill.id(), 10)).items())
                .extracting(TimelineItem::kind)
                .containsExactlyInAnyOrder(
                        TimelineKind.INTERACTION, TimelineKind.OPPORTUNITY, TimelineKind.SERVICE_REQUEST);
        assertThat(admin.reports()
                        .service(ReportPeriod.years(2026, 2026, ZoneOffset.UTC))
                        .archived())
                .isEqualTo(1);
        admin.service().reopen(archived.id());
        Customer lotus = customer(admin, "Blue Lotus");
        admin.customers().transfer(lotus.id(), person(host, "mia").userId());
        assertThat(admin.customers().archive(lotus.id()).state()).isEqualTo(CustomerState.ARCHIVED);
    }

    private static ServiceRequest served(CrmSession admin, CrmSession lin, Customer mill) {
        ServiceRequest created =
                lin.service().create(new ServiceRequestDraft(mill.id(), "complaint", "Wet paper", "It drips 100%_"));
        admin.service().assign(created.id(), lin.userId());
        lin.service().handle(created.id(), "Dried it");
        lin.service().recordFeedback(created.id(), FeedbackDraft.of(2));
        lin.service().handle(created.id(), "Replaced it");
        ServiceRequest archived = lin.service().recordFeedback(created.id(), FeedbackDraft.of(5));
        assertThat(archived.state()).isEqualTo(ServiceState.ARCHIVED);
        assertThat(lin.service().get(created.id())).isEqualTo(archived);
        assertThat(lin.service()
                        .list(ServiceQuery.latest(
                                ServiceFilter.archived().text("DRIED 100%_").build(), 5))
                        .items())
                .singleElement()
                .satisfies(each -> assertThat(each.number()).isEqualTo(archived.number()));
        return archived;
    }

    private static CustomerDraft everything(Customer now) {
        return CustomerDraftBuilder.builder(CustomerDraft.of(now))
                .bank(new BankAccount("Bank of 𠮷", "1"))
                .assessment(new Assessment(Rating.of(5), Rating.of(1)))
                .tags(Set.of("paper", "纸"))
                .build();
    }

    private static Customer customer(CrmSession who, String name) {
        return who.customers()
                .get(who.customers()
                        .list(CustomerQuery.byName(
                                CustomerFilterBuilder.builder().nameStart(name).build(), 1))
                        .items()
                        .get(0)
                        .id());
    }

    private static CrmSession admin(Host host) {
        return crm(host, FirstWorld.TENANT).as(FirstWorld.ROOT);
    }

    private static CrmSession person(Host host, String name) {
        return admin(host).access().users(UserQuery.all(10)).items().stream()
                .filter(each -> each.name().equals(name))
                .map(each -> crm(host, FirstWorld.TENANT).as(each.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Crm crm(Host host, String tenant) {
        return Crm.builder(host.store()).tenant(tenant).clock(LATER).build();
    }

    private static CrmSession adminOfTheSecond(Host host) {
        return crm(host, SecondWorld.TENANT).as(SecondWorld.ROOT);
    }

    /** Filled and upgraded once; only looked at. */
    private static synchronized Host upgraded(TestDatabases database) {
        return UPGRADED.computeIfAbsent(database, UpgradeTest::ofTheFirst);
    }

    private static Host ofTheFirst(TestDatabases database) {
        return Host.upgraded(database, "1", FirstWorld.DUMP);
    }

    private static synchronized Host ofTheSecond(TestDatabases database) {
        return OF_THE_SECOND.computeIfAbsent(database, each -> Host.upgraded(each, "2", SecondWorld.DUMP));
    }
}
