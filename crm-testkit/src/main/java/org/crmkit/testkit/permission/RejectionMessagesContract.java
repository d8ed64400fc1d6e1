package org.crmkit.testkit.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmkit.testkit.support.TenantState.refused;

import java.util.Locale;
import java.util.UUID;
import org.crmkit.customer.Customer;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityState;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** Messages name records, users and permissions as people call them, and no record by its id; the ids are facts beside them. */
public interface RejectionMessagesContract extends Contract {

    private static void says(CrmException refused, String english, String chinese) {
        assertThat(refused.message(Locale.ENGLISH)).isEqualTo(english);
        assertThat(refused.message(Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
    }

    /** A number where the record has one, and otherwise its name. */
    @Test
    default void namesTheRecordWhoseStateForbidsTheAction() {
        World world = World.on(store());
        Opportunity open = world.opportunity(OpportunityState.UNASSIGNED);
        IllegalTransitionException won = refused(
                world,
                IllegalTransitionException.class,
                () -> world.root().sales().win(open.id()));
        assertThat(won)
                .returns(open.id().toString(), IllegalTransitionException::id)
                .returns(open.number().value(), IllegalTransitionException::name);
        assertThat(won.message(Locale.ENGLISH)).startsWith("The opportunity " + open.number() + " is ");
        assertThat(won.message(Locale.SIMPLIFIED_CHINESE))
                .contains(open.number().value());
        ServiceRequest archived = world.request(ServiceState.ARCHIVED);
        assertThat(refused(
                                world,
                                IllegalTransitionException.class,
                                () -> world.root()
                                        .service()
                                        .assign(archived.id(), world.lin().userId()))
                        .name())
                .isEqualTo(archived.number().value());
        Customer customer = world.aCustomer(world.lin());
        world.lin().customers().archive(customer.id());
        assertThat(refused(
                                world,
                                IllegalTransitionException.class,
                                () -> world.lin().customers().archive(customer.id()))
                        .name())
                .isEqualTo(customer.name());
    }

    /** Also where the command is about something else: an opportunity for an archived customer. */
    @Test
    default void namesTheCustomerWhoseStateForbidsTheAction() {
        World world = World.on(store());
        Customer customer = world.aCustomer(world.lin());
        world.lin().customers().archive(customer.id());
        assertThat(refused(
                                world,
                                IllegalTransitionException.class,
                                () -> world.lin().sales().open(world.draftFor(customer)))
                        .name())
                .isEqualTo(customer.name());
        assertThat(refused(
                                world,
                                IllegalTransitionException.class,
                                () -> world.lin().interactions().record(customer.id(), world.met("Met", customer)))
                        .name())
                .isEqualTo(customer.name());
    }

    /** By the real name and by the label of the permission. */
    @Test
    default void namesTheUserWhoCannotBeAssigned() {
        World world = World.on(store());
        Opportunity open = world.opportunity(OpportunityState.UNASSIGNED);
        RuleBrokenException refused = refused(
                world,
                RuleBrokenException.class,
                () -> world.boss().sales().assign(open.id(), world.eve().userId()));
        assertThat(refused.facts()).containsExactly(world.eve().userId().toString(), "opportunity.work");
        says(
                refused,
                "User Name of eve cannot be assigned: unknown, not enabled, or without the permission \u201cwork on opportunities\u201d",
                "\u7528\u6237Name of eve\u4E0D\u80FD\u88AB\u6307\u6D3E\uFF1A\u4E0D\u5B58\u5728\u3001\u672A\u542F\u7528\u6216\u6CA1\u6709\u6743\u9650\u201c\u8DDF\u8FDB\u9500\u552E\u673A\u4F1A\u201d");
        UserId nobody = new UserId(UUID.randomUUID());
        says(
                refused(
                        world,
                        InvalidInputException.class,
                        () -> world.boss().sales().assign(open.id(), nobody)),
                "Not valid: assigned to: does not exist, or is not visible to you",
                "\u8F93\u5165\u65E0\u6548\uFF1A\u88AB\u6307\u6D3E\u4EBA: \u4E0D\u5B58\u5728\uFF0C\u6216\u60A8\u65E0\u6743\u67E5\u770B");
    }
}
