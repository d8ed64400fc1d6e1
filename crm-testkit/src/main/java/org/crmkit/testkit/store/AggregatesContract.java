package org.crmkit.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.crmkit.access.OrgUnitBuilder;
import org.crmkit.access.UserBuilder;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.churn.ChurnState;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerBuilder;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerDraftBuilder;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.dictionary.EntryBuilder;
import org.crmkit.dictionary.EntryId;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.aggregate.Aggregates;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.sales.pipeline.StageBuilder;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.service.ServiceRequestBuilder;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.ServiceState;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.testkit.support.RecordPort;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/**
 * Rules for every aggregate type: a record is read back equal, its version counts, and a stale version and a duplicate name are
 * rejected.
 */
public interface AggregatesContract extends Contract {

    private static ConflictException conflict(Runnable deed) {
        ConflictException refused = catchThrowableOfType(ConflictException.class, deed::run);
        assertThat(refused)
                .as("a conflict, because the record is stale or its unique value is taken")
                .isNotNull();
        return refused;
    }

    private static void refusesAsTaken(World world, java.util.function.Consumer<UnitOfWork> write) {
        TenantState.unchangedBy(
                world,
                () -> assertThat(conflict(() -> world.write(work -> {
                                    write.accept(work);
                                    return true;
                                }))
                                .reason())
                        .isEqualTo(ConflictException.Reason.DUPLICATE_KEY));
    }

    /** An aggregate type that is not tested here is covered by no contract. Units are created and never changed. */
    @Test
    default void looksAtEveryKindOfRecordThatChanges() {
        List<String> looked = RecordCase.in(World.on(store())).stream()
                .map(each -> each.found().getClass().getSimpleName())
                .toList();
        assertThat(Stream.of(UnitOfWork.class.getMethods())
                        .map(Method::getReturnType)
                        .filter(Aggregates.class::isAssignableFrom)
                        .map(port -> (ParameterizedType) port.getGenericInterfaces()[0])
                        .map(port -> ((Class<?>) port.getActualTypeArguments()[0]).getSimpleName())
                        .filter(each -> !each.equals("OrgUnit")))
                .containsExactlyInAnyOrderElementsOf(looked);
    }

    /** A saved record is stored as it was passed, one version higher. This also holds after many saves. */
    @Test
    default void raisesTheVersionOfASavedRecordByExactlyOne() {
        for (RecordCase<?, ?> each : RecordCase.in(World.on(store()))) {
            each.raisesTheVersionByOne();
        }
    }

    /** The state that a record has reached before it is saved again. */
    @Test
    default void refusesToSaveWhatAnotherHasChangedMeanwhile() {
        for (RecordCase<?, ?> each : RecordCase.in(World.on(store()))) {
            each.refusesWhatIsStale(conflict(each::saveWhileAnotherDoes));
        }
    }

    /** A host may have kept a record from an earlier unit of work. */
    @Test
    default void refusesToSaveARecordOfAnEarlierVersion() {
        for (RecordCase<?, ?> each : RecordCase.in(World.on(store()))) {
            each.raisesTheVersionByOne();
            each.refusesWhatIsStale(conflict(each::saveTheFirstVersion));
        }
    }

    /** Ids that were never assigned find nothing, whatever the visibility. */
    @Test
    default void findsNothingByAnUnknownId() {
        World world = World.on(store());
        UUID unknown = UUID.randomUUID();
        List<Visibility> visibilities = List.of(
                Visibility.everything(),
                new Visibility.Nothing(),
                new Visibility.OfUser(world.lin().userId()),
                new Visibility.OfUnit(world.north()));
        for (Visibility each : visibilities) {
            world.read(work -> {
                assertThat(RecordPort.all())
                        .hasSizeGreaterThanOrEqualTo(9)
                        .noneMatch(port -> port.has(work, unknown, each));
                return each;
            });
        }
    }

    /** Names are the same regardless of case, width and white space. */
    @Test
    default void refusesAUserOfATakenName() {
        World world = World.on(store());
        refusesAsTaken(
                world,
                work -> work.users()
                        .add(UserBuilder.builder(
                                        world.root().access().user(world.lin().userId()))
                                .id(new UserId(UUID.randomUUID()))
                                .version(0)
                                .name("\uFF2CIN")
                                .build()));
    }

    /** The same for units with the same parent. Below another parent the name is free. */
    @Test
    default void refusesAUnitOfANameTakenBelowItsParent() {
        World world = World.on(store());
        OrgUnitBuilder twin = OrgUnitBuilder.builder(world.read(work -> work.orgUnits()
                        .find(world.coast(), Visibility.everything())
                        .orElseThrow()))
                .id(new OrgUnitId(UUID.randomUUID()))
                .name("COAST");
        refusesAsTaken(world, work -> work.orgUnits().add(twin.build()));
        OrgUnitId elsewhere = world.unit("Coast", world.south());
        assertThat(elsewhere).isNotEqualTo(world.coast());
    }

    /** The same for stages. */
    @Test
    default void refusesAStageOfATakenName() {
        World world = World.on(store());
        refusesAsTaken(
                world,
                work -> work.stages()
                        .add(StageBuilder.builder(world.qualified())
                                .id(new StageId(UUID.randomUUID()))
                                .name("qualiFied")
                                .build()));
    }

    /** A number alone. */
    @Test
    default void refusesARequestOfATakenNumber() {
        World world = World.on(store());
        ServiceRequestBuilder twin = ServiceRequestBuilder.builder(world.request(ServiceState.NEW))
                .id(new ServiceRequestId(UUID.randomUUID()));
        refusesAsTaken(world, work -> work.serviceRequests().add(twin.build()));
    }

    /**
     * A customer can have only one case that is warned, deferred or lost. In addition to a recovered case, there may be another
     * one.
     */
    @Test
    default void refusesASecondUnresolvedChurnCaseOfACustomer() {
        World world = World.on(store());
        for (ChurnState state : ChurnState.values()) {
            ChurnCase found = world.churnCase(state);
            ChurnCase warned = new ChurnCase(
                    new ChurnCaseId(UUID.randomUUID()),
                    0,
                    ChurnState.WARNED,
                    found.customer(),
                    found.manager(),
                    found.lastOrder(),
                    List.of(),
                    null,
                    null,
                    null,
                    found.creator(),
                    found.createdAt(),
                    found.createdAt());
            if (state.isUnresolved()) {
                refusesAsTaken(world, work -> work.churnCases().add(warned));
                refusesAsTaken(world, work -> work.churnCases().addAll(List.of(warned)));
            } else {
                world.write(work -> {
                    work.churnCases().addAll(List.of(warned));
                    return true;
                });
            }
            List<ChurnCase> unresolved = world.read(work -> work.churnCases().unresolved(Set.of(warned.customer())));
            assertThat(unresolved).as("%s", state).hasSize(1);
        }
    }

    /** An entry's value is unique within its type, regardless of case. */
    @Test
    default void refusesAnEntryOfATakenValue() {
        World world = World.on(store());
        EntryBuilder twin = EntryBuilder.builder(world.anEntry("east"))
                .id(new EntryId(UUID.randomUUID()))
                .value("EAST");
        refusesAsTaken(world, work -> work.entries().add(twin.build()));
        world.write(work -> {
            work.entries().add(twin.type(EntryType.SERVICE_TYPE).build());
            return true;
        });
        assertThat(world.lin().dictionary().offered(EntryType.SERVICE_TYPE)).hasSize(5);
    }

    /** The combination of a name and its ordinal is unique, and so is a number alone. */
    @Test
    @SuppressWarnings("NullAway") // a builder takes null where there is no value
    default void refusesACustomerOfATakenNumberOrNamesake() {
        World world = World.on(store());
        Customer first = world.lin()
                .customers()
                .register(CustomerDraftBuilder.builder(new CustomerDraft("Blue Lotus"))
                        .externalNumber("a1")
                        .build());
        CustomerBuilder other = CustomerBuilder.builder(first).id(new CustomerId(UUID.randomUUID()));
        refusesAsTaken(
                world, work -> work.customers().add(other.name("Red Lotus").build()));
        CustomerBuilder twin = other.number(new CustomerNumber("KH209901010001"));
        refusesAsTaken(
                world,
                work -> work.customers()
                        .add(twin.name("Red Lotus")
                                .externalNumber("\uFF21\u200B1")
                                .build()));
        twin.externalNumber(null);
        refusesAsTaken(
                world, work -> work.customers().add(twin.name("blue  LOTUS").build()));
        world.write(work -> {
            work.customers().add(twin.nameOrdinal(2).build());
            return true;
        });
        List<Customer> sameNamed = world.read(work -> work.customers().named("Blue Lotus"));
        assertThat(sameNamed).hasSize(2);
    }
}
