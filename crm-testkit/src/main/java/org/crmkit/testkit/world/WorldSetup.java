package org.crmkit.testkit.world;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnitDraft;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.command.CommandRejection;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.TenantId;
import org.crmkit.kernel.value.TimeOrderedIds;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageDraft;
import org.crmkit.spi.Store;
import org.crmkit.spi.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** What a {@link World} has from its beginning: its users, units, stages and regions, and its clock. */
public abstract class WorldSetup {

    /** One validator for all worlds, because creating one takes longer than creating a world in memory. */
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private final Store store;
    private final Crm crm;
    private final SettableClock clock;
    private final List<CommandRejection> rejections = new CopyOnWriteArrayList<>();
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

    WorldSetup(Store store, String tenant, long seed) {
        this.store = store;
        this.clock = new SettableClock(World.BEGINNING);
        this.crm = Crm.builder(store)
                .tenant(tenant)
                .clock(clock)
                .ids(new TimeOrderedIds(new Random(seed)))
                .validator(VALIDATOR)
                .onCommandRejected(rejections::add)
                .build();
        this.root = crm.as(crm.createTenant("Head office", "root", "Rosa Root"));
        this.headOffice = root.access().user(root.userId()).unit();
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
        region("north", "North", "\u5317\u533A", 1);
        region("south", "South", null, 2);
    }

    private void region(String value, String item, @Nullable String itemZh, int position) {
        root.dictionary().add(EntryType.REGION, new EntryDraft(value, item, itemZh, position));
    }

    /** Creates a user with the given roles. */
    public CrmSession person(String name, OrgUnitId unit, RoleCode... roles) {
        return crm.as(root.access()
                .createUser(new UserDraft(name, "Name of " + name, unit, roles))
                .id());
    }

    /** Creates a unit below another one. */
    public OrgUnitId unit(String name, OrgUnitId parent) {
        return root.access().createUnit(new OrgUnitDraft(name, parent)).id();
    }

    /** Returns today's date, in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Runs work that may write, below the desks. */
    public <T> T write(Function<? super UnitOfWork, T> work) {
        return store.write(tenant(), work);
    }

    /** Runs work that only reads, below the desks. */
    public <T> T read(Function<? super UnitOfWork, T> work) {
        return store.read(tenant(), work);
    }

    /** Returns the CRM. */
    public Crm crm() {
        return crm;
    }

    /**
     * Returns the CRM of the same tenant, on the same clock, after the builder has been changed by the given function.
     */
    public Crm crm(UnaryOperator<Crm.Builder> how) {
        Crm.Builder alike = Crm.builder(store)
                .tenant(tenant().value())
                .clock(clock)
                .validator(VALIDATOR)
                .onCommandRejected(rejections::add);
        return how.apply(alike).build();
    }

    /** Returns the tenant. */
    public TenantId tenant() {
        return crm.tenant();
    }

    /** Returns the clock. */
    public SettableClock clock() {
        return clock;
    }

    /** Returns the rejections that were reported to the host's listener, the oldest first. */
    public List<CommandRejection> rejections() {
        return List.copyOf(rejections);
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
