package org.crmkit.testkit;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnitDraft;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.actor.OrgUnitId;
import org.crmkit.command.Refusal;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageDraft;
import org.crmkit.store.Store;
import org.crmkit.store.UnitOfWork;
import org.crmkit.value.Percent;
import org.crmkit.value.TenantId;
import org.crmkit.value.TimeOrderedIds;

/**
 * A small tenant to test in: a head office with two regions, one of which has a branch; people of every role; three
 * stages; and a clock that stands still until it is told to move. Opportunities come to a state by what people do.
 *
 * <pre>
 * head office   root (super admin), admin (system admin), eve (executive)
 * ├ north       boss (sales supervisor), lin and mei (customer managers)
 * │ └ coast     ada (customer manager)
 * └ south       uma (sales supervisor), sol (customer manager)
 * </pre>
 */
public final class World {

    /** When every world begins. */
    public static final Instant BEGINNING = Instant.parse("2027-01-12T08:00:00Z");

    private static final long SEED = 20270112;

    /** One for all worlds: to make one takes longer than to found a world in memory. */
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private final Store store;
    private final Crm crm;
    private final SettableClock clock;
    private final List<Refusal> refusals = new CopyOnWriteArrayList<>();
    private final AtomicInteger prospects = new AtomicInteger();
    private final CrmSession root;
    private final CrmSession admin;
    private final CrmSession eve;
    private final CrmSession boss;
    private final CrmSession lin;
    private final CrmSession mei;
    private final CrmSession ada;
    private final CrmSession uma;
    private final CrmSession sol;
    private final OrgUnitId headOffice;
    private final OrgUnitId north;
    private final OrgUnitId coast;
    private final OrgUnitId south;
    private final Stage qualified;
    private final Stage offered;
    private final Stage negotiated;

    private World(Store store, String tenant, long seed) {
        this.store = store;
        this.clock = new SettableClock(BEGINNING);
        this.crm = Crm.builder(store)
                .tenant(tenant)
                .clock(clock)
                .ids(new TimeOrderedIds(new Random(seed)))
                .validator(VALIDATOR)
                .onRefusal(refusals::add)
                .build();
        this.root = crm.as(crm.found("Head office", "root", "Rosa Root"));
        this.headOffice = root.access().user(root.id()).unit();
        this.north = unit("North", headOffice);
        this.coast = unit("Coast", north);
        this.south = unit("South", headOffice);
        this.admin = person("admin", headOffice, RoleCode.SYSTEM_ADMIN);
        this.eve = person("eve", headOffice, RoleCode.EXECUTIVE);
        this.boss = person("boss", north, RoleCode.SALES_SUPERVISOR);
        this.lin = person("lin", north, RoleCode.CUSTOMER_MANAGER);
        this.mei = person("mei", north, RoleCode.CUSTOMER_MANAGER);
        this.ada = person("ada", coast, RoleCode.CUSTOMER_MANAGER);
        this.uma = person("uma", south, RoleCode.SALES_SUPERVISOR);
        this.sol = person("sol", south, RoleCode.CUSTOMER_MANAGER);
        this.qualified = root.pipeline().define(new StageDraft("Qualified", 1, Percent.of(10), 14));
        this.offered = root.pipeline().define(new StageDraft("Offered", 2, Percent.of(50), 7));
        this.negotiated = root.pipeline().define(new StageDraft("Negotiated", 3, Percent.of(80), null));
    }

    /** Founds a world in a new tenant of a store. */
    public static World on(Store store) {
        return on(store, "world-" + UUID.randomUUID());
    }

    /** Founds a world in a tenant of a name, which must not have been founded. All such worlds have the same ids. */
    public static World on(Store store, String tenant) {
        return new World(store, tenant, SEED);
    }

    /** Founds a world in a tenant, with ids that follow from a seed. */
    public static World on(Store store, String tenant, long seed) {
        return new World(store, tenant, seed);
    }

    /** Makes a user with some roles. */
    public CrmSession person(String name, OrgUnitId unit, RoleCode... roles) {
        return crm.as(root.access()
                .createUser(new UserDraft(name, "Name of " + name, unit, roles))
                .id());
    }

    /** Makes a unit below another one. */
    public OrgUnitId unit(String name, OrgUnitId parent) {
        return root.access().createUnit(new OrgUnitDraft(name, parent)).id();
    }

    /** Drafts an opportunity for a prospect that no other draft of this world names. */
    public OpportunityDraft draft() {
        return draft("Prospect " + prospects.incrementAndGet());
    }

    /** Drafts an opportunity for a prospect of a name. */
    public OpportunityDraft draft(String customerName) {
        return new OpportunityDraft("Forty seats for " + customerName, customerName, Percent.of(40), "web");
    }

    /** Plays an opportunity to a state, opened by {@link #lin} and hers to develop. */
    public Opportunity opportunity(OpportunityState state) {
        return switch (state) {
            case UNASSIGNED -> lin.sales().open(draft());
            case ASSIGNED -> anAssignedOpportunity();
            case WON -> aWonOpportunity();
            case LOST -> aLostOpportunity();
        };
    }

    /** Plays an opportunity until it is assigned to {@link #lin}, who opened it. */
    public Opportunity anAssignedOpportunity() {
        return anAssignedOpportunity(lin, draft());
    }

    /** Plays an opportunity until it is assigned to who opened it. */
    public Opportunity anAssignedOpportunity(CrmSession developer, OpportunityDraft draft) {
        return root.sales().assign(developer.sales().open(draft).id(), developer.id());
    }

    /** Plays an opportunity until it can be won by {@link #lin}: a step is planned and carried out. */
    public Opportunity aFinishedPlan() {
        return aFinishedPlan(lin, draft());
    }

    /** Plays an opportunity until who opened it can win it: a step is planned and carried out. */
    public Opportunity aFinishedPlan(CrmSession developer, OpportunityDraft draft) {
        Opportunity assigned = anAssignedOpportunity(developer, draft);
        Opportunity planned = developer.sales().plan(assigned.id(), today().plusDays(7), "Show it to them");
        return developer
                .sales()
                .recordResult(assigned.id(), planned.plan().steps().get(0).id(), "They liked it");
    }

    /** Plays an opportunity until {@link #lin} has won it. */
    public Opportunity aWonOpportunity() {
        return lin.sales().win(aFinishedPlan().id());
    }

    /** Plays an opportunity until {@link #lin} has lost it. */
    public Opportunity aLostOpportunity() {
        return lin.sales().lose(anAssignedOpportunity().id(), "Too dear");
    }

    /** Returns today's date, in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Does some work that may write, below the desks. */
    public <T> T write(Function<? super UnitOfWork, T> work) {
        return store.write(tenant(), work);
    }

    /** Does some work that only reads, below the desks. */
    public <T> T read(Function<? super UnitOfWork, T> work) {
        return store.read(tenant(), work);
    }

    /** Returns the CRM. */
    public Crm crm() {
        return crm;
    }

    /** Returns the tenant. */
    public TenantId tenant() {
        return crm.tenant();
    }

    /** Returns the clock. */
    public SettableClock clock() {
        return clock;
    }

    /** Returns what the host's listener has been told of, the oldest first. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** Returns the super admin. */
    public CrmSession root() {
        return root;
    }

    /** Returns the system admin. */
    public CrmSession admin() {
        return admin;
    }

    /** Returns the executive. */
    public CrmSession eve() {
        return eve;
    }

    /** Returns the sales supervisor of the north. */
    public CrmSession boss() {
        return boss;
    }

    /** Returns a customer manager of the north. */
    public CrmSession lin() {
        return lin;
    }

    /** Returns the other customer manager of the north. */
    public CrmSession mei() {
        return mei;
    }

    /** Returns the customer manager of the coast, below the north. */
    public CrmSession ada() {
        return ada;
    }

    /** Returns the sales supervisor of the south. */
    public CrmSession uma() {
        return uma;
    }

    /** Returns the customer manager of the south. */
    public CrmSession sol() {
        return sol;
    }

    /** Returns the topmost unit. */
    public OrgUnitId headOffice() {
        return headOffice;
    }

    /** Returns the region with a branch. */
    public OrgUnitId north() {
        return north;
    }

    /** Returns the branch of the north. */
    public OrgUnitId coast() {
        return coast;
    }

    /** Returns the region without a branch. */
    public OrgUnitId south() {
        return south;
    }

    /** Returns the first stage: 10 %, rots after 14 days. */
    public Stage qualified() {
        return qualified;
    }

    /** Returns the second stage: 50 %, rots after 7 days. */
    public Stage offered() {
        return offered;
    }

    /** Returns the last stage: 80 %, never rots. */
    public Stage negotiated() {
        return negotiated;
    }
}
