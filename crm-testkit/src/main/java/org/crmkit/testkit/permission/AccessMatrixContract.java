package org.crmkit.testkit.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryAction;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryFilter;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityAction;
import org.crmkit.spi.Store;
import org.crmkit.testkit.support.ContextCases;
import org.crmkit.testkit.support.Years;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/**
 * The matrix of docs/model/access.md, executed: every role tries every action on every record. A role or an action that is not in
 * the table fails the test.
 */
public interface AccessMatrixContract extends Contract {

    /** A context that the store leaves out ends the test as skipped, after the other contexts have been checked. */
    private static void check(Stream<Runnable> contexts) {
        List<UnsupportedOperationException> leftOut = new ArrayList<>();
        contexts.forEach(each -> {
            try {
                each.run();
            } catch (UnsupportedOperationException unsupported) {
                leftOut.add(unsupported);
            }
        });
        if (!leftOut.isEmpty()) {
            throw leftOut.get(0);
        }
    }

    /** Every role × action × position, for each aggregate type. */
    @Test
    default void letsEveryRoleDoToRecordsJustWhatTheMatricesSay() {
        List<ActionMatrix<?, ?>> matrices = ContextCases.of(MatrixSource.class).stream()
                .<ActionMatrix<?, ?>>flatMap(each -> each.matrices().stream())
                .toList();
        assertThat(matrices).hasSizeGreaterThanOrEqualTo(5);
        Store store = store();
        check(matrices.stream().map(each -> () -> each.check(World.on(store))));
    }

    /** What is not about the actions on a record, for root, admin, executive, supervisor and customer manager. */
    @Test
    default void letsEveryRoleAtJustTheDesksOfTheMatrix() {
        DeskRows rows = new DeskRows(World.on(store()));
        check(ContextCases.of(MatrixSource.class).stream().map(each -> () -> each.desks(rows)));
        rows.may("yy---", "read the journal", who -> who.journal().list(JournalFilter.ALL.newest(1)));
    }

    /** Every role reads the dictionary, administrators write it. All its actions are tried. */
    @Test
    default void letsAdministratorsWriteTheDictionaryAndPeopleAtWorkReadIt() {
        World world = World.on(store());
        List<CrmSession> people = List.of(world.root(), world.admin(), world.eve(), world.boss(), world.lin());
        for (EntryAction each : EntryAction.values()) {
            assertThat(may(people, who -> toAnEntry(world, who, each)))
                    .as(each.name())
                    .isEqualTo("yy---");
        }
        Entry entry = world.anEntry("read by all");
        assertThat(may(people, who -> who.dictionary().count(EntryFilter.ALL))).isEqualTo("yyyyy");
        assertThat(may(people, who -> who.dictionary().offered(EntryType.REGION)))
                .isEqualTo("yyyyy");
        assertThat(world.lin().dictionary().get(entry.id())).isEqualTo(entry);
        assertThat(world.lin().dictionary().allowedActions(entry.id())).isEmpty();
        assertThat(world.admin().dictionary().allowedActions(entry.id()))
                .containsExactly(EntryAction.REVISE, EntryAction.RETIRE, EntryAction.DELETE);
    }

    private static void toAnEntry(World world, CrmSession who, EntryAction action) {
        String name = action + " by " + who.userId();
        if (action == EntryAction.ADD) {
            who.dictionary().add(EntryType.REGION, new EntryDraft(name, name, 7));
            return;
        }
        Entry entry = world.anEntry(name);
        switch (action) {
            case ADD, REVISE -> who.dictionary().revise(entry.id(), new EntryDraft(name, "Other", 8));
            case RETIRE -> who.dictionary().retire(entry.id());
            case RESTORE ->
                who.dictionary()
                        .restore(world.root().dictionary().retire(entry.id()).id());
            case DELETE -> who.dictionary().delete(entry.id());
        }
    }

    private static String may(List<CrmSession> people, Consumer<CrmSession> deed) {
        StringJoiner cells = new StringJoiner("");
        for (CrmSession each : people) {
            try {
                deed.accept(each);
                cells.add("y");
            } catch (NotAllowedException refused) {
                cells.add("-");
            } catch (NotFoundException refused) {
                cells.add("?");
            }
        }
        return cells.toString();
    }

    /** The permissions of several roles are united, each in its own data scope. */
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

    /** The data that each role sees in reports: none, its subtree, or all. */
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
            return ""
                    + who.reports().sales().funnel(Years.of(2027)).count(org.crmkit.sales.OpportunityState.UNASSIGNED);
        } catch (CrmException refused) {
            return refused.code();
        }
    }
}
