package org.crmkit.testkit.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.access.UserFilter;
import org.crmkit.churn.ChurnAction;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerAction;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.interaction.InteractionAction;
import org.crmkit.customer.interaction.InteractionFilter;
import org.crmkit.customer.timeline.TimelineFilter;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryAction;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryFilter;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityAction;
import org.crmkit.sales.pipeline.StageDraft;
import org.crmkit.service.ServiceAction;
import org.crmkit.service.ServiceFilter;
import org.crmkit.testkit.churn.ChurnActionPlayer;
import org.crmkit.testkit.customer.CustomerActionPlayer;
import org.crmkit.testkit.customer.interaction.InteractionActionPlayer;
import org.crmkit.testkit.sales.OpportunityActionPlayer;
import org.crmkit.testkit.service.ServiceActionPlayer;
import org.crmkit.testkit.support.Matrix;
import org.crmkit.testkit.support.Years;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.OrderStatusUpdate;
import org.crmkit.trade.order.OrderFilter;
import org.crmkit.trade.product.ProductFilter;
import org.crmkit.trade.stock.StockFilter;
import org.junit.jupiter.api.Test;

/**
 * The matrix of docs/model/access.md, executed: every role tries every action on every record. A role or an action that is not in
 * the table fails the test.
 */
public interface AccessMatrixContract extends Contract {

    /**
     * For each action and role, the outcome on the user's own record, on the record of another user in the same unit, of the unit
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

    /** The same for service requests, which their owner has created and is assigned to. */
    String REQUESTS = """
        action          super-admin system-admin sales-supervisor customer-manager executive
        CREATE          yyyy        ----         ----             y???             ----
        DELETE          yyyy        ????         ---?             y???             ????
        ASSIGN          yyyy        ????         yyy?             -???             ????
        REASSIGN        yyyy        ????         yyy?             -???             ????
        HANDLE          yyyy        ????         ---?             y???             ????
        RECORD_FEEDBACK yyyy        ????         ---?             y???             ????
        REOPEN          yyyy        ????         yyy?             -???             ????
        """;

    /**
     * The same for customers. To register, to take up business and to meet require a permission before there is a customer.
     */
    String CUSTOMERS = """
        action             super-admin system-admin sales-supervisor customer-manager executive
        REGISTER           yyyy        ----         yyyy             yyyy             ----
        REVISE             yyyy        ????         yyy?             y???             ????
        EDIT_CONTACTS      yyyy        ????         yyy?             y???             ????
        RECORD_INTERACTION yyyy        ----         yyy?             y???             ----
        TAKE_UP            yyyy        ----         yyy?             y???             ----
        TRANSFER           yyyy        ????         yyy?             y???             ????
        LOSE               yyyy        ????         yyy?             y???             ????
        WIN_BACK           yyyy        ????         yyy?             -???             ????
        ARCHIVE            yyyy        ????         yyy?             y???             ????
        """;

    /** The same for interactions with customers. */
    String INTERACTIONS = """
        action super-admin system-admin sales-supervisor customer-manager executive
        RECORD yyyy        ----         yyy?             y???             ----
        REVISE yyyy        ????         yyy?             y???             ????
        REMOVE yyyy        ????         yyy?             y???             ????
        """;

    /** The same for churn cases. Churn detection, the feed and the transfer of a customer do the rest. */
    String CHURN_CASES = """
        action   super-admin system-admin sales-supervisor customer-manager executive
        WARN     yyyy        yyyy         ----             ----             ----
        DEFER    yyyy        ????         yyy?             y???             ????
        CONFIRM  yyyy        ????         yyy?             y???             ????
        RECOVER  yyyy        yyyy         ----             ----             ----
        WIN_BACK yyyy        ????         yyy?             -???             ????
        TRANSFER yyyy        ????         yyy?             y???             ????
        """;

    private static <X extends Enum<X>, A extends Aggregate<?, ?>> void played(
            World world, String table, X[] actions, Matrix.Game<X, A> game) {
        assertThat(Matrix.of(world, actions, game)).isEqualTo(table.replaceAll(" +", " "));
    }

    /** Every role × action × position. */
    @Test
    default void letsEveryRoleDoToOpportunitiesJustWhatTheMatrixSays() {
        played(World.on(store()), OPPORTUNITIES, OpportunityAction.values(), new OpportunityActionPlayer());
    }

    /** Every role × action × position. */
    @Test
    default void letsEveryRoleDoToServiceRequestsJustWhatTheMatrixSays() {
        played(World.on(store()), REQUESTS, ServiceAction.values(), new ServiceActionPlayer());
    }

    /** Every role × action × position. */
    @Test
    default void letsEveryRoleDoToChurnCasesJustWhatTheMatrixSays() {
        played(World.on(store()), CHURN_CASES, ChurnAction.values(), new ChurnActionPlayer());
    }

    /** Every role × action × position. */
    @Test
    default void letsEveryRoleDoToCustomersAndInteractionsJustWhatTheMatrixSays() {
        World world = World.on(store());
        played(world, CUSTOMERS, CustomerAction.values(), new CustomerActionPlayer());
        played(world, INTERACTIONS, InteractionAction.values(), new InteractionActionPlayer());
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
        assertThat(may(people, who -> who.access().users(UserFilter.ALL.byName(1))))
                .isEqualTo("yy---");
        assertThat(may(people, who -> who.customers().register(new CustomerDraft("Of " + who.userId()))))
                .isEqualTo("y--yy");
        assertThat(may(people, who -> who.customers().count(CustomerFilter.ALL)))
                .isEqualTo("y--yy");
        assertThat(may(people, who -> who.journal().list(JournalFilter.ALL.newest(1))))
                .isEqualTo("y----");
        assertThat(may(people, who -> who.sales().assignableUsers(1, null))).isEqualTo("y--y-");
        assertThat(may(people, who -> who.service().assignableUsers(1, null))).isEqualTo("y--y-");
        assertThat(may(people, who -> who.service().count(ServiceFilter.ALL))).isEqualTo("y--yy");
        assertThat(may(people, who -> who.service().list(ServiceFilter.ALL.newest(1))))
                .isEqualTo("y--yy");
        assertThat(may(people, who -> who.interactions().count(InteractionFilter.ALL)))
                .isEqualTo("y--yy");
        assertThat(may(
                        people,
                        who -> who.reports().service().overall(Years.of(2027).period())))
                .isEqualTo("y-yy-");
        assertThat(may(
                        people,
                        who -> who.reports().service().byType(Years.of(2027).period())))
                .isEqualTo("y-yy-");
        assertThat(may(people, who -> who.churn().count(ChurnFilter.ALL))).isEqualTo("y--yy");
        assertThat(may(people, who -> who.churn().list(ChurnFilter.ALL.newest(1))))
                .isEqualTo("y--yy");
        assertThat(may(people, who -> who.trade().countOrders(OrderFilter.ALL))).isEqualTo("y--yy");
        assertThat(may(people, who -> who.trade().countProducts(ProductFilter.ALL)))
                .isEqualTo("y--yy");
        assertThat(may(people, who -> who.trade().countStock(StockFilter.ALL))).isEqualTo("y--yy");
        assertThat(may(people, who -> who.tradeFeed().statusUpdates(Stream.of(OrderStatusUpdate.cancelled("1")))))
                .isEqualTo("yy---");
        assertThat(may(people, who -> who.churnDetection().run())).isEqualTo("yy---");
        Customer lins = world.aCustomer();
        assertThat(may(
                        people,
                        who -> who.timelines().list(TimelineFilter.of(lins.id()).newest(1))))
                .isEqualTo("y--yy");
    }

    /** Every role except the executive reads the dictionary, administrators write it. All its actions are tried. */
    @Test
    default void letsAdministratorsWriteTheDictionaryAndPeopleAtWorkReadIt() {
        World world = World.on(store());
        List<CrmSession> people = List.of(world.root(), world.admin(), world.eve(), world.boss(), world.lin());
        for (EntryAction each : EntryAction.values()) {
            assertThat(may(people, who -> toAnEntry(world, who, each)))
                    .as(each.name())
                    .isEqualTo(each == EntryAction.ADD ? "yy---" : "yy?--");
        }
        Entry entry = world.anEntry("read by all");
        assertThat(may(people, who -> who.dictionary().count(EntryFilter.ALL))).isEqualTo("yy-yy");
        assertThat(may(people, who -> who.dictionary().offered(EntryType.REGION)))
                .isEqualTo("yy-yy");
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

    private static StageDraft stage(CrmSession who) {
        return new StageDraft("Stage of " + who.userId(), 1, Percent.ZERO, null);
    }

    private static UserDraft user(World world, CrmSession who) {
        return new UserDraft("made by " + who.userId(), "Somebody", world.north());
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
