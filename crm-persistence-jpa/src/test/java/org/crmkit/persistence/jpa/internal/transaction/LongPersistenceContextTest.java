package org.crmkit.persistence.jpa.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerDraftBuilder;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.customer.interaction.InteractionId;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryId;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Percent;
import org.crmkit.persistence.jpa.Host;
import org.crmkit.persistence.jpa.Office;
import org.crmkit.persistence.jpa.TestDatabases;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityBuilder;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.pipeline.StageDraft;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderLineDraft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A command reads its records in their latest state, even if the host's persistence context has held them since an earlier
 * transaction: an extended persistence context, or an open session in the view.
 */
class LongPersistenceContextTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 12);

    /**
     * A kind of record.
     *
     * @param make creates a record and returns its id
     * @param read returns the record as stored
     * @param change changes the record, for the first or the second time
     */
    private record Kind(
            String name, Function<Office, UUID> make, BiFunction<Office, UUID, Aggregate<?, ?>> read, Change change) {}

    private interface Change {
        void apply(Office office, UUID id, int times);
    }

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "opportunity",
                    office -> office.developed("Blue Lotus", 1).id().value(),
                    (office, id) -> office.lin().sales().get(new OpportunityId(id)),
                    (office, id, times) ->
                            office.lin().sales().plan(new OpportunityId(id)).add(DAY, "Visit " + times)),
            new Kind(
                    "stage",
                    office -> office.admin().pipeline().define(stage(0)).id().value(),
                    (office, id) -> office.lin().pipeline().stages().stream()
                            .filter(each -> each.id().value().equals(id))
                            .findFirst()
                            .orElseThrow(),
                    (office, id, times) -> office.admin().pipeline().revise(new StageId(id), stage(times))),
            new Kind(
                    "customer by a contact",
                    LongPersistenceContextTest::customer,
                    (office, id) -> office.lin().customers().get(new CustomerId(id)),
                    (office, id, times) -> office.lin()
                            .customers()
                            .addContact(new CustomerId(id), new ContactDraft("Contact " + times, null))),
            new Kind(
                    "customer by a tag",
                    LongPersistenceContextTest::customer,
                    (office, id) -> office.lin().customers().get(new CustomerId(id)),
                    (office, id, times) -> office.lin().customers().revise(new CustomerId(id), tagged("tag" + times))),
            new Kind(
                    "interaction",
                    office -> office.lin()
                            .interactions()
                            .record(new CustomerId(customer(office)), met(0))
                            .id()
                            .value(),
                    (office, id) -> office.lin().interactions().get(new InteractionId(id)),
                    (office, id, times) -> office.lin().interactions().revise(new InteractionId(id), met(times))),
            new Kind(
                    "service request",
                    office -> office.lin()
                            .service()
                            .create(new ServiceRequestDraft(
                                    new CustomerId(customer(office)), "complaint", "Broken", "It is broken"))
                            .id()
                            .value(),
                    (office, id) -> office.boss().service().get(new ServiceRequestId(id)),
                    (office, id, times) -> {
                        if (times == 1) {
                            office.boss()
                                    .service()
                                    .assign(
                                            new ServiceRequestId(id),
                                            office.lin().userId());
                        } else {
                            office.boss()
                                    .service()
                                    .reassign(
                                            new ServiceRequestId(id),
                                            office.mia().userId());
                        }
                    }),
            new Kind(
                    "churn case",
                    LongPersistenceContextTest::churn,
                    (office, id) -> office.lin().churn().get(new ChurnCaseId(id)),
                    (office, id, times) -> office.lin().churn().defer(new ChurnCaseId(id), "Called " + times)),
            new Kind(
                    "dictionary entry",
                    office -> office.admin()
                            .dictionary()
                            .add(EntryType.REGION, entry(0))
                            .id()
                            .value(),
                    (office, id) -> office.admin().dictionary().get(new EntryId(id)),
                    (office, id, times) -> office.admin().dictionary().revise(new EntryId(id), entry(times))),
            new Kind(
                    "user",
                    office -> office.admin()
                            .access()
                            .createUser(new UserDraft("ann", "Ann", office.team(), RoleCode.CUSTOMER_MANAGER))
                            .id()
                            .value(),
                    (office, id) -> office.admin().access().user(new UserId(id)),
                    (office, id, times) -> office.admin()
                            .access()
                            .giveRoles(
                                    new UserId(id),
                                    times == 1
                                            ? Set.of(RoleCode.EXECUTIVE)
                                            : Set.of(RoleCode.EXECUTIVE, RoleCode.CUSTOMER_MANAGER))));

    @ParameterizedTest
    @EnumSource
    void readsWhatAnotherCommittedSinceAnEarlierTransaction(TestDatabases database) {
        forEachKind(database, (kind, places) -> {
            UUID id = kind.make().apply(places.elsewhere());
            Aggregate<?, ?> before = places.transaction(() -> kind.read().apply(places.inside(), id));
            kind.change().apply(places.elsewhere(), id, 1);
            Aggregate<?, ?> now = kind.read().apply(places.elsewhere(), id);

            assertThat(now.version()).as(kind.name()).isGreaterThan(before.version());
            assertThat(places.transaction(() -> kind.read().apply(places.inside(), id)))
                    .as(kind.name())
                    .isEqualTo(now);
        });
    }

    @ParameterizedTest
    @EnumSource
    void changesWhatAnotherCommittedSinceAnEarlierTransaction(TestDatabases database) {
        forEachKind(database, (kind, places) -> {
            UUID id = kind.make().apply(places.elsewhere());
            places.transaction(() -> kind.read().apply(places.inside(), id));
            kind.change().apply(places.elsewhere(), id, 1);
            Aggregate<?, ?> between = kind.read().apply(places.elsewhere(), id);
            places.transaction(() -> {
                kind.change().apply(places.inside(), id, 2);
                return id;
            });
            Aggregate<?, ?> now = kind.read().apply(places.elsewhere(), id);

            assertThat(now.version()).as(kind.name()).isEqualTo(between.version() + 1);
            assertThat(places.transaction(() -> kind.read().apply(places.inside(), id)))
                    .as(kind.name())
                    .isEqualTo(now);
        });
    }

    @ParameterizedTest
    @EnumSource
    void seesThatAnotherHasGivenSomethingToARecord(TestDatabases database) {
        Places places = Places.on(database);
        try (LongPersistenceContext context = places.context()) {
            CustomerId id = new CustomerId(customer(places.elsewhere()));
            places.transaction(() -> places.inside().lin().customers().get(id));
            places.elsewhere().lin().sales().open(forCustomer(id));

            Customer transferred = places.transaction(() -> places.inside()
                    .boss()
                    .customers()
                    .transfer(id, places.inside().mia().userId()));

            assertThat(transferred.manager()).isEqualTo(places.inside().mia().userId());
            assertThat(places.elsewhere().boss().customers().get(id)).isEqualTo(transferred);
            assertThat(context.entityManager().isOpen()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedWhereAnotherCommitsWithinTheCommand(TestDatabases database) {
        Places places = Places.on(database);
        try (LongPersistenceContext context = places.context()) {
            Opportunity ready = places.elsewhere().developed("Blue Lotus", 1);
            places.transaction(() -> places.inside().lin().sales().get(ready.id()));
            assertThatThrownBy(() -> places.transaction(() -> context.store()
                            .write(places.inside().crm().tenant(), work -> {
                                Opportunity found = work.opportunities()
                                        .find(ready.id(), org.crmkit.kernel.permission.Visibility.everything())
                                        .orElseThrow();
                                elsewhere(() -> places.elsewhere()
                                        .lin()
                                        .sales()
                                        .plan(ready.id())
                                        .add(DAY, "Quicker"));
                                work.opportunities()
                                        .save(OpportunityBuilder.builder(found)
                                                .title("Slower")
                                                .build());
                                return found;
                            })))
                    .isInstanceOf(ConflictException.class);
            assertThat(places.transaction(() -> places.inside().lin().sales().get(ready.id()))
                            .version())
                    .isEqualTo(ready.version() + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksNothingTwiceWhereNobodyElseHasChangedAnything(TestDatabases database) {
        Host host = Host.on(database);
        Places places = Places.on(database);
        try (LongPersistenceContext context = places.context()) {
            Opportunity ready = places.elsewhere().developed("Blue Lotus", 3);
            int own = host.counting()
                    .during(() -> places.elsewhere().lin().sales().get(ready.id()))
                    .size();
            for (int time = 0; time < 2; time++) {
                context.entityManager().getTransaction().begin();
                assertThat(host.counting()
                                .during(() -> places.inside().lin().sales().get(ready.id())))
                        .hasSize(own);
                context.entityManager().getTransaction().commit();
            }
        }
    }

    private static void forEachKind(TestDatabases database, BiConsumer<Kind, Places> check) {
        for (Kind kind : KINDS) {
            Places places = Places.on(database);
            try (LongPersistenceContext context = places.context()) {
                check.accept(kind, places);
                assertThat(context.entityManager().isOpen()).isTrue();
            }
        }
    }

    /** The same office in the long persistence context and, elsewhere, in transactions of the store's own. */
    private record Places(LongPersistenceContext context, Office inside, Office elsewhere) {

        static Places on(TestDatabases database) {
            Host host = Host.on(database);
            LongPersistenceContext context = LongPersistenceContext.of(host);
            Office elsewhere = Office.on(host.store());
            return new Places(context, elsewhere.through(context.store()), elsewhere);
        }

        <T> T transaction(Supplier<T> service) {
            return context.transaction(service);
        }
    }

    private static void elsewhere(Runnable deed) {
        CompletableFuture.runAsync(deed).join();
    }

    private static UUID customer(Office office) {
        return office.lin().customers().register(tagged("tag")).id().value();
    }

    private static UUID churn(Office office) {
        CustomerId customer = new CustomerId(customer(office));
        office.admin()
                .tradeFeed()
                .orders(Stream.of(new OrderDraft(
                        "1",
                        customer,
                        LocalDate.of(2020, 2, 29),
                        Currency.getInstance("EUR"),
                        List.of(OrderLineDraft.of("P1", "2", "9.99")))));
        office.admin().churnDetection().run();
        return office.lin()
                .churn()
                .list(ChurnFilter.open().customer(customer).build().newest(1))
                .items()
                .get(0)
                .id()
                .value();
    }

    private static CustomerDraft tagged(String tag) {
        return CustomerDraftBuilder.builder(new CustomerDraft("Blue Lotus"))
                .tags(Set.of("both", tag))
                .build();
    }

    private static OpportunityDraft forCustomer(CustomerId id) {
        return new OpportunityDraft(
                "More", new Prospect("Blue Lotus", null, null, id), Percent.of(1), "web", null, null, null);
    }

    private static InteractionDraft met(int times) {
        return new InteractionDraft("visit", Instant.EPOCH, "Tea " + times);
    }

    private static EntryDraft entry(int times) {
        return new EntryDraft("north" + times, "North", times);
    }

    private static StageDraft stage(int times) {
        return new StageDraft("Demo " + times, 1, Percent.of(20), null);
    }
}
