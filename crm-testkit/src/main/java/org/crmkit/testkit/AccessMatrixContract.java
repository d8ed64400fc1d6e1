package org.crmkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.crmkit.CrmSession;
import org.crmkit.access.BuiltInRoles;
import org.crmkit.access.Role;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.access.UserQuery;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.error.CrmException;
import org.crmkit.error.NotAllowedException;
import org.crmkit.error.NotFoundException;
import org.crmkit.error.RuleBrokenException;
import org.crmkit.journal.JournalQuery;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityAction;
import org.crmkit.sales.pipeline.StageDraft;
import org.crmkit.value.Percent;
import org.junit.jupiter.api.Test;

/**
 * The matrix of DOMAIN section 7, played out: everybody tries everything on everything. A role or an action that is not in
 * the table fails it.
 */
public interface AccessMatrixContract extends Contract {

    /**
     * For each action and role, what comes of it on a record of one's own, of a colleague in the same unit, of the unit
     * below, and of another branch: {@code y} done, {@code -} not allowed, {@code ?} not found.
     */
    String OPPORTUNITIES = """
            action   super-admin system-admin sales-supervisor customer-manager executive
            OPEN     yyyy        ----         yyyy             yyyy             ----
            REVISE   yyyy        ????         yyy?             y???             ????
            MOVE     yyyy        ????         yyy?             y???             ????
            DELETE   yyyy        ????         y--?             y???             ????
            ASSIGN   yyyy        ????         yyy?             -???             ????
            REASSIGN yyyy        ????         yyy?             -???             ????
            WITHDRAW yyyy        ????         yyy?             -???             ????
            PLAN     yyyy        ????         yyy?             y???             ????
            WIN      yyyy        ????         ---?             y???             ????
            LOSE     yyyy        ????         ---?             y???             ????
            REOPEN   yyyy        ????         yyy?             -???             ????
            """;

    /** Every role × action × place; what is refused changes nothing, and {@code allowedActions} has said so before. */
    @Test
    default void letsEveryRoleDoJustWhatTheMatrixSays() {
        World world = World.on(store());
        List<RoleCode> roles = BuiltInRoles.all().stream().map(Role::code).toList();
        StringBuilder table = new StringBuilder(
                line("action", roles.stream().map(RoleCode::value).toList()));
        for (OpportunityAction action : OpportunityAction.values()) {
            table.append(line(
                    action.name(),
                    roles.stream().map(role -> row(world, role, action)).toList()));
        }
        assertThat(table.toString()).isEqualTo(OPPORTUNITIES.replaceAll(" +", " "));
    }

    private static String line(String head, List<String> cells) {
        return head + " " + String.join(" ", cells) + "\n";
    }

    private static String row(World world, RoleCode role, OpportunityAction action) {
        StringJoiner cells = new StringJoiner("");
        CrmSession actor = actor(world, role, action);
        for (CrmSession owner : List.of(actor, world.mei(), world.ada(), world.sol())) {
            world.root().access().giveRoles(actor.id(), Set.of(RoleCode.CUSTOMER_MANAGER));
            Opportunity record = Deed.ready(world, action, owner);
            world.root().access().giveRoles(actor.id(), Set.of(role));
            cells.add(attempt(world, actor, action, record));
        }
        return cells.toString();
    }

    private static CrmSession actor(World world, RoleCode role, OpportunityAction action) {
        return world.person(role + " who will " + action, world.north(), RoleCode.CUSTOMER_MANAGER);
    }

    private static String attempt(World world, CrmSession actor, OpportunityAction action, Opportunity record) {
        String foretold = foretold(actor, action, record);
        Opportunity before = world.root().sales().get(record.id());
        String came;
        try {
            Deed.play(world, actor, action, record.id());
            came = "y";
        } catch (NotAllowedException refused) {
            came = "-";
        } catch (NotFoundException refused) {
            came = "?";
        } catch (RuleBrokenException refused) {
            // they may, but the role that was taken away for this row keeps the assignee from taking it on again
            assertThat(List.of(action.name(), refused.rule())).containsExactly("REOPEN", "user.cannot-take-on");
            came = "y";
        }
        if (!came.equals("y")) {
            assertThat(world.root().sales().get(record.id())).isEqualTo(before);
        }
        if (action != OpportunityAction.OPEN) {
            assertThat(foretold)
                    .as("allowed actions: %s by %s", action, actor.id())
                    .isEqualTo(came);
        }
        return came;
    }

    private static String foretold(CrmSession actor, OpportunityAction action, Opportunity record) {
        try {
            return actor.sales().allowedActions(record.id()).contains(action) ? "y" : "-";
        } catch (CrmException hidden) {
            return hidden.code().equals("not-found") ? "?" : hidden.code();
        }
    }

    /** What is not about opportunities, for root, admin, executive, supervisor and customer manager. */
    @Test
    default void letsEveryRoleAtJustTheDesksOfTheMatrix() {
        World world = World.on(store());
        List<CrmSession> people = List.of(world.root(), world.admin(), world.eve(), world.boss(), world.lin());
        assertThat(may(people, who -> who.pipeline().define(stage(who)))).isEqualTo("yy---");
        assertThat(may(people, who -> who.pipeline().stages())).isEqualTo("yy-yy");
        assertThat(may(people, who -> who.access().createUser(user(world, who))))
                .isEqualTo("yy---");
        assertThat(may(people, who -> who.access().users(UserQuery.all(1)))).isEqualTo("yy---");
        assertThat(may(people, who -> who.customers().register(new CustomerDraft("Of " + who.id()))))
                .isEqualTo("y--yy");
        assertThat(may(people, who -> who.customers().count(CustomerFilter.ALL)))
                .isEqualTo("y--yy");
        assertThat(may(people, who -> who.journal().list(JournalQuery.newest(1))))
                .isEqualTo("y----");
        assertThat(may(people, who -> who.sales().developers(1, null))).isEqualTo("y--y-");
    }

    private static StageDraft stage(CrmSession who) {
        return new StageDraft("Stage of " + who.id(), 1, Percent.ZERO, null);
    }

    private static UserDraft user(World world, CrmSession who) {
        return new UserDraft("made by " + who.id(), "Somebody", world.north());
    }

    private static String may(List<CrmSession> people, Consumer<CrmSession> deed) {
        StringJoiner cells = new StringJoiner("");
        for (CrmSession each : people) {
            try {
                deed.accept(each);
                cells.add("y");
            } catch (NotAllowedException refused) {
                cells.add("-");
            }
        }
        return cells.toString();
    }

    /** Rights of several roles unite, each in its own scope. */
    @Test
    default void unitesTheRightsOfSeveralRoles() {
        World world = World.on(store());
        CrmSession both = world.person("both", world.north(), RoleCode.SALES_SUPERVISOR, RoleCode.CUSTOMER_MANAGER);
        Opportunity own = world.aFinishedPlan(both, world.draft());
        Opportunity below = world.aFinishedPlan(world.ada(), world.draft());
        assertThat(both.sales().allowedActions(own.id())).contains(OpportunityAction.WIN, OpportunityAction.REASSIGN);
        assertThat(both.sales().allowedActions(below.id()))
                .contains(OpportunityAction.REASSIGN)
                .doesNotContain(OpportunityAction.WIN);
        assertThat(both.sales().win(own.id()).customer()).isNotNull();
    }

    /** What each role gets to see of reports: nothing, its tree, or all. */
    @Test
    default void showsReportsWithinTheScopeOfEachRole() {
        World world = World.on(store());
        for (CrmSession each : List.of(world.lin(), world.ada(), world.sol())) {
            each.sales().open(world.draft());
        }
        List<String> seen =
                List.of(world.root(), world.admin(), world.eve(), world.boss(), world.uma(), world.lin()).stream()
                        .map(AccessMatrixContract::reported)
                        .collect(Collectors.toList());
        assertThat(seen).containsExactly("3", "not-allowed", "3", "2", "1", "not-allowed");
    }

    private static String reported(CrmSession who) {
        try {
            return "" + who.insight().funnel(Years.of(2027)).count(org.crmkit.sales.OpportunityState.UNASSIGNED);
        } catch (CrmException refused) {
            return refused.code();
        }
    }
}
