package org.crmkit;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.crmkit.access.AccessDescriptor;
import org.crmkit.access.AccessDesk;
import org.crmkit.access.AccessRepositories;
import org.crmkit.churn.ChurnDescriptor;
import org.crmkit.churn.ChurnDesk;
import org.crmkit.churn.detection.ChurnDetection;
import org.crmkit.churn.detection.ChurnDetectionDescriptor;
import org.crmkit.customer.CustomerDescriptor;
import org.crmkit.customer.CustomerDesk;
import org.crmkit.customer.CustomerRegistration;
import org.crmkit.customer.interaction.InteractionDescriptor;
import org.crmkit.customer.interaction.InteractionDesk;
import org.crmkit.customer.timeline.TimelineDescriptor;
import org.crmkit.customer.timeline.TimelineDesk;
import org.crmkit.dictionary.DictionaryDescriptor;
import org.crmkit.dictionary.DictionaryDesk;
import org.crmkit.internal.CrossReferences;
import org.crmkit.internal.command.Commands;
import org.crmkit.kernel.command.CommandId;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.job.Job;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.reporting.ReportingDescriptor;
import org.crmkit.reporting.ReportsDesk;
import org.crmkit.sales.SalesDescriptor;
import org.crmkit.sales.SalesDesk;
import org.crmkit.sales.detection.ExpiryDetection;
import org.crmkit.sales.detection.ExpiryDetectionDescriptor;
import org.crmkit.sales.pipeline.PipelineDescriptor;
import org.crmkit.sales.pipeline.PipelineDesk;
import org.crmkit.service.ServiceDescriptor;
import org.crmkit.service.ServiceDesk;
import org.crmkit.service.detection.OverdueDetection;
import org.crmkit.service.detection.OverdueDetectionDescriptor;
import org.crmkit.service.level.ServiceLevelDescriptor;
import org.crmkit.service.level.ServiceLevelDesk;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.trade.TradeDescriptor;
import org.crmkit.trade.TradeDesk;
import org.crmkit.trade.feed.FeedDescriptor;
import org.crmkit.trade.feed.TradeFeed;
import org.jspecify.annotations.Nullable;

/**
 * The session of a user in a tenant. Every call at a desk is checked against the permissions and the data scope that the user
 * has at that moment. A session holds no resources and may be used by many threads.
 */
public final class CrmSession {

    private final Crm crm;
    private final UserId user;
    private final @Nullable CommandId commandId;

    CrmSession(Crm crm, UserId user) {
        this(crm, user, null);
    }

    private CrmSession(Crm crm, UserId user, @Nullable CommandId commandId) {
        this.crm = crm;
        this.user = user;
        this.commandId = commandId;
    }

    /**
     * Returns the same session for one command with an id of the host's own, such as the key of a form. The command is
     * executed once: the id is stored in its transaction, with the command, the actor, a digest of the input, and the record
     * that the command created, changed or deleted. A repeated command executes nothing and returns that record in its
     * current state, if the actor may still see it. A repeated deletion returns normally. An id belongs to one command: a
     * call with the id of another command, of another actor, or with another input, is rejected with a
     * {@link ConflictException} of reason {@link ConflictException.Reason#COMMAND_ID}. A command that was rejected or rolled
     * back stores no id. Queries ignore the id. Feeds and jobs reject it with an {@link InvalidInputException}
     * ({@code not-applicable}), as their items have external ids.
     *
     * @param id 1 to {@value CommandId#MAX} visible ASCII characters
     * @throws InvalidInputException if the id is null or has another form
     */
    public CrmSession withCommandId(String id) {
        return new CrmSession(crm, user, new CommandId(id));
    }

    /** Returns the same session for one command with an id of the host's own; see {@link #withCommandId(String)}. */
    public CrmSession withCommandId(UUID id) {
        return withCommandId(Objects.toString(id, ""));
    }

    /** Returns the id of the user of this session. */
    public UserId userId() {
        return user;
    }

    /**
     * Returns whether the user holds a permission at this moment, in any data scope. It is false for a user who may not act. Each
     * call reads the user once from the store. To ask several questions about one moment, use {@link AccessDesk#currentUser()}.
     *
     * <pre>{@code
     * if (session.may("app.export-pdf")) { ... }
     * }</pre>
     *
     * @param permission the code of a permission of CRM Kit, or of one that the host has declared
     * @throws InvalidInputException {@code required}, {@code too-long} or {@code malformed} if the code has another form;
     *     {@code not-found} if there is no such permission
     */
    public boolean may(String permission) {
        return may(new Permission(permission));
    }

    /**
     * Returns whether the user holds a permission at this moment; see {@link #may(String)}.
     *
     * @throws InvalidInputException {@code required} if it is null; {@code not-found} if there is no such permission
     */
    public boolean may(Permission permission) {
        return crm.may(user, permission);
    }

    /** Returns the desk for opportunities and their development plans. */
    public SalesDesk sales() {
        return SalesDescriptor.desk(commands(work -> work), new CustomerRegistration(crm.zone()), crm.zone());
    }

    /** Returns the desk for the stages of the pipeline. */
    public PipelineDesk pipeline() {
        return PipelineDescriptor.desk(commands(work -> work));
    }

    /** Returns the desk for customers and contacts. */
    public CustomerDesk customers() {
        return CustomerDescriptor.desk(
                commands(work -> work), new CustomerRegistration(crm.zone()), CrossReferences::of);
    }

    /** Returns the desk for interactions with customers. */
    public InteractionDesk interactions() {
        return InteractionDescriptor.desk(commands(work -> work), crm.interactionPolicy(), CrossReferences::of);
    }

    /** Returns the desk for the timelines of customers. */
    public TimelineDesk timelines() {
        return TimelineDescriptor.desk(commands(work -> work), CrossReferences::of, crm.zone());
    }

    /** Returns the desk for service requests. */
    public ServiceDesk service() {
        return ServiceDescriptor.desk(commands(work -> work), crm.zone(), crm.servicePolicies());
    }

    /** Returns the desk for the service levels of the tenant. */
    public ServiceLevelDesk serviceLevels() {
        return ServiceLevelDescriptor.desk(
                commands(work -> work), crm.servicePolicies().calendar());
    }

    /** Returns overdue detection, which records missed deadlines of service requests, for the scheduler of the host. */
    public OverdueDetection overdueDetection() {
        return OverdueDetectionDescriptor.desk(commands(work -> work));
    }

    /** Returns the desk for orders, products and stock. */
    public TradeDesk trade() {
        return TradeDescriptor.desk(commands(work -> work), crm.tradeSources());
    }

    /** Returns the feed by which orders, products and stock of the sales system arrive. */
    public TradeFeed tradeFeed() {
        return FeedDescriptor.feed(commands(work -> work), CrossReferences::of);
    }

    /** Returns the desk for churn cases. */
    public ChurnDesk churn() {
        return ChurnDescriptor.desk(commands(work -> work));
    }

    /** Returns the jobs, in the order of their names. A scheduler of the host that calls each of them needs no list of its own. */
    public List<Job<?, ?>> jobs() {
        return List.of(churnDetection(), expiryDetection(), overdueDetection());
    }

    /** Returns expiry detection, which records expired opportunities, for the scheduler of the host. */
    public ExpiryDetection expiryDetection() {
        return ExpiryDetectionDescriptor.desk(commands(work -> work), crm.zone());
    }

    /** Returns churn detection, for the scheduler of the host. */
    public ChurnDetection churnDetection() {
        return ChurnDetectionDescriptor.desk(commands(work -> work), crm.churnPolicy(), crm.tradeSources(), crm.zone());
    }

    /** Returns the desk for the data dictionary. */
    public DictionaryDesk dictionary() {
        return DictionaryDescriptor.desk(commands(work -> work), CrossReferences::of);
    }

    /** Returns the desk for reports. */
    public ReportsDesk reports() {
        return ReportingDescriptor.desk(commands(work -> work));
    }

    /** Returns the desk for users, roles and org units. */
    public AccessDesk access() {
        return AccessDescriptor.desk(commands(work -> work), CrossReferences::of, crm.permissions());
    }

    /** Returns the desk for the journal of the whole tenant. */
    public JournalDesk journal() {
        return new JournalDesk(commands(work -> work));
    }

    private <W extends AccessRepositories> Commands<W> commands(Function<UnitOfWork, W> view) {
        return crm.commands(user, view).withCommandId(commandId);
    }
}
