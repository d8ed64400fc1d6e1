package org.crmkit;

import jakarta.validation.Validator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmkit.access.AccessRepositories;
import org.crmkit.access.ActorFinder;
import org.crmkit.access.TenantSetup;
import org.crmkit.access.User;
import org.crmkit.churn.detection.ChurnPolicy;
import org.crmkit.customer.interaction.InteractionPolicy;
import org.crmkit.dictionary.SeededEntries;
import org.crmkit.internal.Contexts;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.InputCheck;
import org.crmkit.internal.command.Inputs;
import org.crmkit.internal.command.Retries;
import org.crmkit.internal.command.Transactions;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.command.CommandRejection;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.PermissionTree;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.IdSource;
import org.crmkit.kernel.value.TenantId;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TimeOrderedIds;
import org.crmkit.service.ServicePolicies;
import org.crmkit.spi.Store;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.trade.TradeSources;
import org.jspecify.annotations.Nullable;

/**
 * The CRM of one tenant, on a store. Build one instance and keep it. It is immutable, holds no connection, and may be used by
 * many threads.
 */
public final class Crm {

    private final Store store;
    private final TenantId tenant;
    private final ZoneId zone;
    private final Clock clock;
    private final IdSource ids;
    private final InputCheck inputs;
    private final CommandRejection.Listener rejections;
    private final InteractionPolicy interactionPolicy;
    private final ServicePolicies servicePolicies;
    private final ChurnPolicy churnPolicy;
    private final TradeSources tradeSources;
    private final OutboxPolicy outboxPolicy;
    private final PermissionTree permissions;

    private Crm(Builder built, TenantId tenant) {
        this.store = built.store;
        this.tenant = tenant;
        this.zone = built.zone;
        this.clock = built.clock;
        this.ids = built.ids == null ? new TimeOrderedIds(new SecureRandom()) : built.ids;
        this.inputs = Validators.tried(built.validator);
        this.rejections = built.rejections;
        this.interactionPolicy = built.interactionPolicy;
        this.servicePolicies = built.servicePolicies;
        this.churnPolicy = built.churnPolicy;
        this.tradeSources = built.tradeSources;
        this.outboxPolicy = built.outboxPolicy;
        this.permissions = PermissionTree.of(Stream.concat(Contexts.permissions().stream(), built.permissions.stream())
                .toList());
    }

    /**
     * Begins to build a CRM on a store.
     *
     * @throws InvalidInputException {@code required} if it is null
     */
    public static Builder builder(Store store) {
        return new Builder(Required.of("store", store));
    }

    /**
     * Returns the session of a user. Every call at one of its desks is checked against the permissions and the data scope of
     * that user.
     *
     * @throws InvalidInputException {@code required} if it is null
     */
    public CrmSession as(UserId user) {
        Required.of("user", user);
        return new CrmSession(this, user);
    }

    /**
     * Creates the tenant: its first unit, its first super admin, and the data dictionary with which every tenant begins. This
     * is the only command that needs no actor. It succeeds once.
     *
     * @param unitName the name of the topmost unit of the organisation
     * @param name the sign-in name of the super admin
     * @param realName the name by which other users know the super admin
     * @return the super admin
     * @throws InvalidInputException if a text is not valid
     * @throws RuleBrokenException {@code tenant.already-exists} if the tenant has been created before
     */
    public UserId createTenant(String unitName, String name, String realName) {
        TenantSetup.Draft draft = new TenantSetup.Draft(unitName, name, realName);
        inputs.check(Inputs.of("draft", draft));
        Instant now = DateLimits.now(clock);
        return Retries.write(this.<UnitOfWork>transactions(work -> work), true, work -> {
            UserId founder = TenantSetup.create(work, tenant, draft, ids, now);
            SeededEntries.add(work, tenant, founder, ids, now);
            return founder;
        });
    }

    /**
     * Creates the tenant as {@link #createTenant} does, unless it has been created before. A host calls this at its start;
     * several machines may call it at the same time.
     *
     * @return whether this call created the tenant
     * @throws InvalidInputException if a text is not valid
     */
    public boolean createTenantIfAbsent(String unitName, String name, String realName) {
        if (isTenantCreated()) {
            return false;
        }
        try {
            createTenant(unitName, name, realName);
            return true;
        } catch (RuleBrokenException refused) {
            if (refused.rule().equals(TenantSetup.ALREADY_EXISTS)) {
                return false;
            }
            throw refused;
        }
    }

    /** Returns whether the tenant has been created, by {@link #createTenant} or {@link #createTenantIfAbsent}. */
    public boolean isTenantCreated() {
        return store.read(tenant, TenantSetup::isCreated);
    }

    /**
     * Returns the session of the user with a name, for hosts that identify their users by sign-in name.
     *
     * @param userName the name, compared without regard to case and width
     * @throws InvalidInputException if the name is null or empty
     * @throws NotFoundException if the tenant has no user of that name; a disabled user is found, and the first call of the
     *     session is rejected
     */
    public CrmSession asNamed(String userName) {
        String wanted = Text.required("userName", userName, User.NAME_MAX);
        UserId user = store.read(tenant, work -> work.users().named(wanted))
                .map(User::id)
                .orElseThrow(() -> new NotFoundException("user", wanted));
        return as(user);
    }

    /** Returns whether a user holds a permission; see {@link CrmSession#may(Permission)}. */
    boolean may(UserId user, Permission permission) {
        Permission asked = permissions.require(Required.of("permission", permission));
        return store.read(tenant, work -> new ActorFinder().find(work, user, DateLimits.now(clock)))
                .filter(actor -> actor.may(asked))
                .isPresent();
    }

    /** Returns the outbox, which forwards the events of the tenant. */
    public Outbox outbox() {
        return new Outbox(store, tenant, clock, outboxPolicy);
    }

    /**
     * Returns a listener that appends rejected commands to the journal, each in a transaction of this CRM's own. It is for a
     * second {@code Crm} of the same tenant, whose commands join the transactions of the host: if a rejection were journalled
     * in one of those transactions, it would be rolled back with it.
     *
     * @throws IllegalStateException if the store of this CRM joins transactions itself
     */
    public CommandRejection.Listener rejectionJournal() {
        if (!store.ownsTransactions()) {
            throw new IllegalStateException("a journal of rejected commands needs a store with transactions of its own:"
                    + " JpaStore.of(entityManagerFactory)");
        }
        return rejected -> {
            if (!rejected.tenant().equals(tenant)) {
                throw new IllegalArgumentException(
                        "rejected in the tenant " + rejected.tenant() + ", not in " + tenant);
            }
            commands(rejected.actor(), work -> work).journal(rejected);
        };
    }

    /** Returns the tenant. */
    public TenantId tenant() {
        return tenant;
    }

    /** Creates the command path for a user, on the part of a unit of work that a desk may use. */
    <W extends AccessRepositories> Commands<W> commands(UserId user, Function<UnitOfWork, W> view) {
        Transactions<W> transactions = transactions(view);
        return new Commands<>(
                new Commands.Setup<>(tenant, transactions, new ActorFinder(), clock, ids, inputs, rejections), user);
    }

    private <W> Transactions<W> transactions(Function<UnitOfWork, W> view) {
        return new TenantTransactions<>(store, tenant, view);
    }

    PermissionTree permissions() {
        return permissions;
    }

    ZoneId zone() {
        return zone;
    }

    InteractionPolicy interactionPolicy() {
        return interactionPolicy;
    }

    ServicePolicies servicePolicies() {
        return servicePolicies;
    }

    ChurnPolicy churnPolicy() {
        return churnPolicy;
    }

    TradeSources tradeSources() {
        return tradeSources;
    }

    private record TenantTransactions<W>(Store store, TenantId tenant, Function<UnitOfWork, W> view)
            implements Transactions<W> {

        @Override
        public <T> T write(Function<? super W, T> work) {
            return store.write(tenant, view.andThen(work));
        }

        @Override
        public <T> T read(Function<? super W, T> work) {
            return store.read(tenant, view.andThen(work));
        }

        @Override
        public boolean areOwn() {
            return store.ownsTransactions();
        }
    }

    /**
     * Builds a {@link Crm}. Only the store and the tenant are required. A null argument is rejected with an
     * {@link InvalidInputException}.
     */
    public static final class Builder {

        private final Store store;
        private @Nullable TenantId tenant;
        private Clock clock = Clock.systemUTC();
        private ZoneId zone = ZoneOffset.UTC;
        private @Nullable IdSource ids;
        private @Nullable Validator validator;
        private CommandRejection.Listener rejections = rejection -> {};
        private InteractionPolicy interactionPolicy = InteractionPolicy.standard();
        private ServicePolicies servicePolicies = ServicePolicies.standard();
        private ChurnPolicy churnPolicy = ChurnPolicy.standard();
        private TradeSources tradeSources = TradeSources.copies();
        private OutboxPolicy outboxPolicy = OutboxPolicy.standard();
        private final Set<Permission> permissions = new LinkedHashSet<>();

        private Builder(Store store) {
            this.store = store;
        }

        /** Sets the name of the tenant: 1 to {@value TenantId#MAX} of {@code a-z 0-9 . _ -}. There is no default. */
        public Builder tenant(String name) {
            this.tenant = new TenantId(name);
            return this;
        }

        /** Sets the clock; the system clock in UTC by default. */
        public Builder clock(Clock source) {
            this.clock = Required.of("clock", source);
            return this;
        }

        /** Sets the time zone of the days in record numbers and in timelines; UTC by default. */
        public Builder zone(ZoneId home) {
            this.zone = Required.of("zone", home);
            return this;
        }

        /** Sets the source of ids; time-ordered UUIDs with secure random bits by default. */
        public Builder ids(IdSource source) {
            this.ids = Required.of("ids", source);
            return this;
        }

        /**
         * Sets the validator of inputs, for example that of the container. The default is the validator of the Bean
         * Validation provider on the class path. {@link #build} tests the validator with a draft that it must reject.
         */
        public Builder validator(Validator hosts) {
            this.validator = Required.of("validator", hosts);
            return this;
        }

        /** Sets the listener that is called for every rejected command; none by default. */
        public Builder onCommandRejected(CommandRejection.Listener listener) {
            this.rejections = Required.of("listener", listener);
            return this;
        }

        /**
         * Sets how far in the future an interaction may lie when it is recorded; {@link InteractionPolicy#standard()} by default.
         */
        public Builder interactionPolicy(InteractionPolicy policy) {
            this.interactionPolicy = Required.of("interactionPolicy", policy);
            return this;
        }

        /** Sets the policies of the host for service requests; {@link ServicePolicies#standard()} by default. */
        public Builder servicePolicies(ServicePolicies policies) {
            this.servicePolicies = Required.of("servicePolicies", policies);
            return this;
        }

        /**
         * Sets the policy that decides which customers churn detection warns of; {@link ChurnPolicy#standard()} by default.
         */
        public Builder churnPolicy(ChurnPolicy policy) {
            this.churnPolicy = Required.of("churnPolicy", policy);
            return this;
        }

        /** Sets the source of orders, products and stock; by default the copies that the feed has stored. */
        public Builder tradeSources(TradeSources sources) {
            this.tradeSources = Required.of("tradeSources", sources);
            return this;
        }

        /** Sets the number of failed attempts after which an event is parked; {@link OutboxPolicy#standard()} by default. */
        public Builder outboxPolicy(OutboxPolicy policy) {
            this.outboxPolicy = Required.of("outboxPolicy", policy);
            return this;
        }

        /**
         * Declares a permission of the host, which roles can grant like those of CRM Kit, and which {@link CrmSession#may(String)}
         * answers. Its label and its tip are texts of the host, see {@link org.crmkit.kernel.label.Labels#with}.
         *
         * @param code the code, which begins with {@code app.}, for example {@code app.export-pdf}
         * @throws InvalidInputException {@code required}, {@code too-long} or {@code malformed} if the code has another form;
         *     {@code repeated} if the permission is declared twice
         */
        public Builder permission(String code) {
            return permission(new Permission(code));
        }

        /**
         * Declares a permission of the host; see {@link #permission(String)}.
         *
         * @throws InvalidInputException {@code required} if it is null; {@code malformed} if its code does not begin with
         *     {@code app.}; {@code repeated} if the permission is declared twice
         */
        public Builder permission(Permission own) {
            if (!Required.of("permission", own).isOfHost()) {
                throw InvalidInputException.of("permission", "malformed", Permission.APP + ".function");
            }
            if (!permissions.add(own)) {
                throw InvalidInputException.of("permission", "repeated");
            }
            return this;
        }

        /**
         * Builds the CRM.
         *
         * @throws IllegalStateException if no tenant is named, if there is no Bean Validation provider, or if the validator
         *     accepts a draft in which everything is missing
         */
        public Crm build() {
            if (tenant == null) {
                throw new IllegalStateException("name the tenant: Crm.builder(store).tenant(\"acme\")");
            }
            return new Crm(this, tenant);
        }
    }
}
