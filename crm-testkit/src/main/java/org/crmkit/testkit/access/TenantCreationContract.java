package org.crmkit.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.crmkit.Crm;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.testkit.support.ConcurrentRunner;
import org.crmkit.testkit.support.ConcurrentRunner.Outcome;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** The first steps of a host: it creates the tenant once, and finds its users by name. */
public interface TenantCreationContract extends Contract {

    private Crm newCrm() {
        return Crm.builder(store()).tenant("created-" + UUID.randomUUID()).build();
    }

    @Test
    default void aTenantIsCreatedIfAbsentAndOnce() {
        Crm crm = newCrm();
        assertThat(crm.isTenantCreated()).isFalse();
        assertThat(crm.createTenantIfAbsent("Acme", "root", "Ada Root")).isTrue();
        assertThat(crm.isTenantCreated()).isTrue();
        assertThat(crm.createTenantIfAbsent("Another", "other", "Another Root")).isFalse();
        assertThat(crm.asNamed("root").access().currentUser().superuser()).isTrue();
    }

    /**
     * In a transaction of the host, a caller that loses the race may have to retry, because the transaction belongs to the host.
     */
    @Test
    default void oneOfEightMachinesCreatesTheTenantAndTheOthersHearThatItExists() {
        Crm crm = newCrm();
        List<Outcome<Boolean>> outcomes =
                ConcurrentRunner.run(8, index -> crm.createTenantIfAbsent("Acme", "root", "Ada Root"));
        List<Boolean> answers =
                outcomes.stream().filter(Outcome::succeeded).map(Outcome::get).toList();
        assertThat(answers).containsOnlyOnce(true);
        if (store().ownsTransactions()) {
            assertThat(answers).hasSize(8);
        } else {
            assertThat(outcomes).allMatch(each -> each.succeeded() || each.refused() instanceof ConflictException);
        }
        assertThat(crm.isTenantCreated()).isTrue();
    }

    @Test
    @SuppressWarnings("NullAway") // a caller need not be checked by a compiler
    default void aUserIsFoundByName() {
        World world = World.on(store());
        assertThat(world.crm().asNamed("lin").userId()).isEqualTo(world.lin().userId());
        assertThat(world.crm().asNamed(" \uFF2C\uFF49\uFF2E ").userId())
                .isEqualTo(world.lin().userId());
        assertThatThrownBy(() -> world.crm().asNamed("nobody")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.crm().asNamed(null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> world.crm().asNamed("")).isInstanceOf(InvalidInputException.class);
        world.root().access().disable(world.mei().userId());
        assertThatThrownBy(() -> world.crm().asNamed("mei").access().currentUser())
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    default void noUserOfAnotherTenantIsFoundByName() {
        World world = World.on(store());
        Crm other = newCrm();
        other.createTenantIfAbsent("Other", "root", "Rosa");
        assertThat(world.crm().asNamed("mei")).isNotNull();
        assertThatThrownBy(() -> other.asNamed("mei")).isInstanceOf(NotFoundException.class);
    }
}
