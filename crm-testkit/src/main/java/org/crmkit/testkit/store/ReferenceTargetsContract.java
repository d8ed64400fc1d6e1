package org.crmkit.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.crmkit.access.User;
import org.crmkit.access.UserBuilder;
import org.crmkit.access.UserState;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerBuilder;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.aggregate.ReferenceTarget;
import org.crmkit.kernel.aggregate.ReferenceTargets;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.Id;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.testkit.support.ConcurrentRunner;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/**
 * Records that others may reference: adding a reference while the state changes is a conflict, and nothing else is.
 */
public interface ReferenceTargetsContract extends Contract {

    private static UserId mei(World world) {
        return world.mei().userId();
    }

    private static User find(UnitOfWork work, UserId id) {
        return work.users().find(id, Visibility.everything()).orElseThrow();
    }

    private static void save(World world, UserId id, UnaryOperator<UserBuilder> how) {
        world.write(work -> {
            work.users().save(how.apply(UserBuilder.builder(find(work, id))).build());
            return id;
        });
    }

    private static void attach(World world, UserId id) {
        world.write(work -> {
            work.users().addReference(id);
            return id;
        });
    }

    private static UserBuilder disabled(UserBuilder user) {
        return user.state(UserState.DISABLED);
    }

    private static void refusesAsOvertaken(UserId id, Runnable deed) {
        ConflictException refused = catchThrowableOfType(ConflictException.class, deed::run);
        assertThat(refused)
                .as("a conflict, because a reference was added while the state changed")
                .isNotNull();
        assertThat(refused.reason()).isEqualTo(ConflictException.Reason.CONCURRENT_UPDATE);
        assertThat(refused.kind()).isEqualTo("user");
        assertThat(refused.id()).isEqualTo(id.toString());
    }

    private static <A extends ReferenceTarget<A, I>, I extends Id> void leavesAsItIs(
            World world, java.util.function.Function<UnitOfWork, ReferenceTargets<A, I>> port, A record) {
        for (int twice = 0; twice < 2; twice++) {
            world.write(work -> {
                port.apply(work).addReference(record.id());
                port.apply(work).addReference(record.id());
                return true;
            });
        }
        A found = world.read(work ->
                port.apply(work).find(record.id(), Visibility.everything()).orElseThrow());
        assertThat(found).isEqualTo(record);
    }

    /**
     * Adding a reference does not change the version, so an administrator's form does not become stale when work is assigned.
     */
    @Test
    default void leavesTheRecordAndItsVersionAsTheyAre() {
        World world = World.on(store());
        Customer customer = world.lin().customers().register(new CustomerDraft("Blue Lotus"));
        leavesAsItIs(world, UnitOfWork::users, world.root().access().user(mei(world)));
        leavesAsItIs(world, UnitOfWork::customers, customer);
        User moved = world.root().access().ifVersion(0).move(mei(world), world.south());
        assertThat(moved.version()).isEqualTo(1);
    }

    /** A change of other properties than the state succeeds, even if a reference is added meanwhile. */
    @Test
    default void changesWhatIsNotTheStateWhileSomethingIsAttached() {
        World world = World.on(store());
        User named = world.write(work -> {
            User found = find(work, mei(world));
            ConcurrentRunner.elsewhere(() -> attach(world, found.id()));
            work.users().save(UserBuilder.builder(found).realName("Mei Mei").build());
            return found;
        });
        assertThat(world.root().access().user(named.id()).realName()).isEqualTo("Mei Mei");
        Customer customer = world.lin().customers().register(new CustomerDraft("Blue Lotus"));
        CustomerId id = customer.id();
        world.write(work -> {
            Customer found = work.customers().find(id, Visibility.everything()).orElseThrow();
            ConcurrentRunner.elsewhere(() -> world.write(other -> {
                other.customers().addReference(id);
                return id;
            }));
            work.customers()
                    .save(CustomerBuilder.builder(found).name("Red Lotus").build());
            return id;
        });
        assertThat(world.lin().customers().get(id).name()).isEqualTo("Red Lotus");
    }

    /** A later change of the state is rejected if the record was read before a reference was added. */
    @Test
    default void refusesToChangeTheStateOfWhatSomethingWasAttachedToMeanwhile() {
        World world = World.on(store());
        refusesAsOvertaken(
                mei(world),
                () -> world.write(work -> {
                    User found = find(work, mei(world));
                    ConcurrentRunner.elsewhere(() -> attach(world, found.id()));
                    work.users().save(disabled(UserBuilder.builder(found)).build());
                    return found;
                }));
        assertThat(world.root().access().user(mei(world)).state()).isEqualTo(UserState.ENABLED);
        save(world, mei(world), ReferenceTargetsContract::disabled);
        assertThat(world.root().access().user(mei(world)).state()).isEqualTo(UserState.DISABLED);
    }

    /**
     * The reverse: the unit of work has read the record, whose state then changes, and adding a reference is rejected.
     */
    @Test
    default void refusesToAttachToWhatHasChangedItsStateMeanwhile() {
        World world = World.on(store());
        refusesAsOvertaken(
                mei(world),
                () -> world.write(work -> {
                    assertThat(work.users().snapshot(mei(world))).isPresent();
                    ConcurrentRunner.elsewhere(() -> save(world, mei(world), ReferenceTargetsContract::disabled));
                    work.users().addReference(mei(world));
                    return true;
                }));
        refusesAsOvertaken(mei(world), () -> attach(world, mei(world)));
        save(world, mei(world), each -> each.state(UserState.ENABLED));
        attach(world, mei(world));
    }

    /** Many records at once: if one of them no longer accepts references, no reference is added to any of them. */
    @Test
    default void attachesToManyOrToNone() {
        World world = World.on(store());
        List<CustomerId> all = List.of(
                world.aCustomer().id(),
                world.aCustomer().id(),
                world.aCustomer().id());
        Set<CustomerId> known = world.read(work -> work.customerSets()
                .known(List.of(all.get(0), all.get(2), new CustomerId(UUID.randomUUID())), Visibility.everything()));
        assertThat(known).containsExactlyInAnyOrder(all.get(0), all.get(2));
        TenantState.unchangedBy(world, () -> attachAll(world, all));
        world.lin().customers().archive(all.get(1));
        ConflictException refused = catchThrowableOfType(ConflictException.class, () -> attachAll(world, all));
        assertThat(Objects.requireNonNull(refused).reason()).isEqualTo(ConflictException.Reason.CONCURRENT_UPDATE);
        Set<CustomerId> archived = world.read(work -> work.customerSets().known(all, Visibility.everything()));
        assertThat(archived).as("archived ones are known").hasSize(3);
        attachAll(world, List.of());
        attachAll(world, List.of(all.get(0), all.get(2)));
    }

    /** Adds references to customers that lin has registered. */
    private static void attachAll(World world, List<CustomerId> ids) {
        attachAll(world, ids, world.lin().userId());
    }

    private static void attachAll(World world, List<CustomerId> ids, UserId manager) {
        world.write(work -> {
            work.customerSets().addReferences(ids.stream().collect(Collectors.toMap(id -> id, id -> manager)));
            return true;
        });
    }

    /**
     * A case that a batch opens for a customer belongs to the customer's manager. A reference with another manager is rejected.
     */
    @Test
    default void attachesToManyOnlyWhileTheyHaveTheirManagers() {
        World world = World.on(store());
        List<CustomerId> all = List.of(world.aCustomer().id(), world.aCustomer().id());
        ConflictException refused =
                catchThrowableOfType(ConflictException.class, () -> attachAll(world, all, mei(world)));
        assertThat(Objects.requireNonNull(refused).reason()).isEqualTo(ConflictException.Reason.CONCURRENT_UPDATE);
        attachAll(world, all);
    }

    /** A unit of work does not conflict with itself. */
    @Test
    default void changesTheStateOftenInOneUnitOfWork() {
        World world = World.on(store());
        User last = world.write(work -> {
            User now = find(work, mei(world));
            for (UserState next : new UserState[] {UserState.DISABLED, UserState.ENABLED, UserState.DISABLED}) {
                work.users().save(UserBuilder.builder(now).state(next).build());
                now = find(work, mei(world));
            }
            return now;
        });
        assertThat(last.version()).isEqualTo(3);
        assertThat(world.root().access().user(mei(world))).isEqualTo(last);
    }

    /** A record that does not exist accepts no references. */
    @Test
    default void refusesToAttachToWhatIsNotThere() {
        World world = World.on(store());
        UserId nobody = new UserId(UUID.randomUUID());
        refusesAsOvertaken(nobody, () -> attach(world, nobody));
        CustomerId unknown = new CustomerId(UUID.randomUUID());
        ConflictException refused = catchThrowableOfType(
                ConflictException.class,
                () -> world.write(work -> {
                    work.customers().addReference(unknown);
                    return unknown;
                }));
        assertThat(Objects.requireNonNull(refused).kind()).isEqualTo("customer");
    }
}
