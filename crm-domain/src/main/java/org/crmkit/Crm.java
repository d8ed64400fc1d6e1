package org.crmkit;

import jakarta.validation.Validator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.crmkit.access.AccessRepositories;
import org.crmkit.access.ActorFinder;
import org.crmkit.access.TenantSetup;
import org.crmkit.access.User;
import org.crmkit.actor.UserId;
import org.crmkit.churn.detection.ChurnPolicy;
import org.crmkit.command.CommandRejection;
import org.crmkit.command.Commands;
import org.crmkit.command.InputCheck;
import org.crmkit.command.Inputs;
import org.crmkit.command.Retries;
import org.crmkit.command.Transactions;
import org.crmkit.dictionary.SeededEntries;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotFoundException;
import org.crmkit.error.RuleBrokenException;
import org.crmkit.service.ServicePolicies;
import org.crmkit.store.Store;
import org.crmkit.store.UnitOfWork;
import org.crmkit.trade.TradeSources;
import org.crmkit.value.DateLimits;
import org.crmkit.value.IdSource;
import org.crmkit.value.Required;
import org.crmkit.value.TenantId;
import org.crmkit.value.Text;
import org.crmkit.value.TimeOrderedIds;
import org.jspecify.annotations.Nullable;

/**
 * The CRM of one tenant, on a store. Build one and keep it; it is immutable, holds no connection, and may be used by many
 * threads.
 */
public final class Crm {

    private final Store store;
    private final TenantId tenant;
    private final ZoneId zone;
    private final Clock clock;
    private final IdSource ids;
    private final InputCheck inputs;
    private final CommandRejection.Listener rejections;
    private final ServicePolicies servicePolicies;
    private final ChurnPolicy churnPolicy;
    private final TradeSources tradeSources;
    private final OutboxPolicy outboxPolicy;

    private Crm(Builder built, TenantId tenant) {
        this.store = built.store;
        this.tenant = tenant;
        this.zone = built.zone;
        this.clock = built.clock;
        this.ids = built.ids == null ? new TimeOrderedIds(new SecureRandom()) : built.ids;
        this.inputs = Validators.tried(built.validator);
        this.rejections = built.rejections;
        this.servicePolicies = built.servicePolicies;
        this.churnPolicy = built.churnPolicy;
        this.tradeSources = built.tradeSources;
        this.outboxPolicy = built.outboxPolicy;
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
     * Returns somebody at work: every call at their desks is checked against their rights and scope.
     *
     * @throws InvalidInputException {@code required} if it is null
     */
    public CrmSession as(UserId user) {
        Required.of("user", user);
        return new CrmSession(this, user);
    }

    /**
     * Founds the tenant: makes its first unit, its first super admin, and the data dictionary that every tenant begins
     * with. The one act that needs no actor; it works once.
     *
     * @param unitName the name of the organisation's topmost unit
     * @param name what the super admin signs in with
     * @param realName what colleagues call them
     * @return the super admin
     * @throws InvalidInputException if a text is not valid
     * @throws RuleBrokenException {@code tenant.already-exists} if the tenant has been founded before
     */
    public UserId createTenant(String unitName, String name, String realName) {
        TenantSetup.Draft draft = new TenantSetup.Draft(unitName, name, realName);
        inputs.check(Inputs.of("draft", draft));
        Instant now = DateLimits.now(clock);
        return Retries.write(this.<UnitOfWork>transactions(work -> work), true, work -> {
            UserId founder = TenantSetup.create(work, draft, ids, now);
            SeededEntries.add(work, founder, ids, now);
            return founder;
        });
    }

    /**
     * Creates the tenant as {@link #createTenant} does, unless it has been created before: a call for the start of a host, which several
     * machines may make at once.
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

    /** Says whether the tenant has been created, by {@link #createTenant} or {@link #createTenantIfAbsent}. */
    public boolean isTenantCreated() {
        return store.read(tenant, TenantSetup::isCreated);
    }

    /**
     * Returns the session of the user of a name, for hosts that know their users by the name they sign in with.
     *
     * @param userName the name, compared without regard to case and width
     * @throws InvalidInputException if the name is null or empty
     * @throws NotFoundException if the tenant has no user of that name; a disabled one is found, and refused at the first call
     */
    public CrmSession asNamed(String userName) {
        String wanted = Text.required("userName", userName, User.NAME_MAX);
        UserId user = store.read(tenant, work -> work.users().named(wanted))
                .map(User::id)
                .orElseThrow(() -> new NotFoundException("user", wanted));
        return as(user);
    }

    /** Returns the way of events out of the tenant. */
    public Outbox outbox() {
        return new Outbox(store, tenant, clock, outboxPolicy);
    }

    /**
     * Returns a listener that appends rejected commands to the journal, each in a transaction of this CRM's own. It is for a
     * second {@code Crm} of the same tenant, whose commands join the host's transactions: a rejection that was journalled in
     * one of those would be rolled back with it.
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

    /** Opens the command path for a user, on as much of a unit of work as a desk is to see. */
    <W extends AccessRepositories> Commands<W> commands(UserId user, Function<UnitOfWork, W> view) {
        Transactions<W> transactions = transactions(view);
        return new Commands<>(
                new Commands.Setup<>(tenant, transactions, new ActorFinder(), clock, ids, inputs, rejections), user);
    }

    private <W> Transactions<W> transactions(Function<UnitOfWork, W> view) {
        return new TenantTransactions<>(store, tenant, view);
    }

    ZoneId zone() {
        return zone;
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

    /** Builds a {@link Crm}; only the store and the tenant must be named. Null is an {@link InvalidInputException}. */
    public static final class Builder {

        private final Store store;
        private @Nullable TenantId tenant;
        private Clock clock = Clock.systemUTC();
        private ZoneId zone = ZoneOffset.UTC;
        private @Nullable IdSource ids;
        private @Nullable Validator validator;
        private CommandRejection.Listener rejections = rejection -> {};
        private ServicePolicies servicePolicies = ServicePolicies.standard();
        private ChurnPolicy churnPolicy = ChurnPolicy.standard();
        private TradeSources tradeSources = TradeSources.copies();
        private OutboxPolicy outboxPolicy = OutboxPolicy.standard();

        private Builder(Store store) {
            this.store = store;
        }

        /** Names the tenant: 1 to {@value TenantId#MAX} of {@code a-z 0-9 . _ -}. There is no default. */
        public Builder tenant(String name) {
            this.tenant = new TenantId(name);
            return this;
        }

        /** Sets what time it is; the system's clock by default. */
        public Builder clock(Clock source) {
            this.clock = Required.of("clock", source);
            return this;
        }

        /** Sets the zone whose day goes into numbers that people see, and in which timelines have their days; UTC by default. */
        public Builder zone(ZoneId home) {
            this.zone = Required.of("zone", home);
            return this;
        }

        /** Sets where ids come from; time-ordered UUIDs with secure random bits by default. */
        public Builder ids(IdSource source) {
            this.ids = Required.of("ids", source);
            return this;
        }

        /**
         * Sets the validator that judges inputs, such as the container's; by default that of the Bean Validation provider on
         * the class path. {@link #build} tries it on a draft that it must refuse.
         */
        public Builder validator(Validator hosts) {
            this.validator = Required.of("validator", hosts);
            return this;
        }

        /** Sets who is told of every refused command; nobody by default. */
        public Builder onCommandRejected(CommandRejection.Listener listener) {
            this.rejections = Required.of("listener", listener);
            return this;
        }

        /** Sets what the host decides about service requests; {@link ServicePolicies#standard()} by default. */
        public Builder servicePolicies(ServicePolicies policies) {
            this.servicePolicies = Required.of("servicePolicies", policies);
            return this;
        }

        /** Sets whom the churn watch warns of; {@link ChurnPolicy#standard()} by default. */
        public Builder churnPolicy(ChurnPolicy policy) {
            this.churnPolicy = Required.of("churnPolicy", policy);
            return this;
        }

        /** Sets where orders, products and stock are looked up; the copies that are fed by default. */
        public Builder tradeSources(TradeSources sources) {
            this.tradeSources = Required.of("tradeSources", sources);
            return this;
        }

        /** Sets after how many failed attempts an event is parked; {@link OutboxPolicy#standard()} by default. */
        public Builder outboxPolicy(OutboxPolicy policy) {
            this.outboxPolicy = Required.of("outboxPolicy", policy);
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalStateException if no tenant is named, if there is no Bean Validation provider, or if the validator
         *     passes a draft in which everything is missing
         */
        public Crm build() {
            if (tenant == null) {
                throw new IllegalStateException("name the tenant: Crm.builder(store).tenant(\"acme\")");
            }
            return new Crm(this, tenant);
        }
    }
}
