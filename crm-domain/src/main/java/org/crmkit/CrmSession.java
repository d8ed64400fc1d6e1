package org.crmkit;

import org.crmkit.access.AccessDesk;
import org.crmkit.actor.UserId;
import org.crmkit.churn.ChurnDesk;
import org.crmkit.churn.watch.WatchDesk;
import org.crmkit.customer.CustomerDesk;
import org.crmkit.customer.CustomerRegistration;
import org.crmkit.customer.interaction.InteractionDesk;
import org.crmkit.customer.timeline.TimelineDesk;
import org.crmkit.insight.InsightDesk;
import org.crmkit.reference.ReferenceDesk;
import org.crmkit.sales.SalesDesk;
import org.crmkit.sales.pipeline.PipelineDesk;
import org.crmkit.service.ServiceDesk;
import org.crmkit.trade.TradeDesk;
import org.crmkit.trade.TradeFeed;

/**
 * Somebody at work in a tenant. Every call at a desk is checked against their rights and scope of that very moment; a
 * session holds nothing, may be kept or thrown away, and may be used by many threads.
 */
public final class CrmSession {

    private final Crm crm;
    private final UserId user;

    CrmSession(Crm crm, UserId user) {
        this.crm = crm;
        this.user = user;
    }

    /** Returns whose session it is. */
    public UserId id() {
        return user;
    }

    /** Returns the desk for opportunities and their development plans. */
    public SalesDesk sales() {
        return new SalesDesk(crm.commands(user, work -> work), new CustomerRegistration(crm.zone()));
    }

    /** Returns the desk for the stages of the pipeline. */
    public PipelineDesk pipeline() {
        return new PipelineDesk(crm.commands(user, work -> work));
    }

    /** Returns the desk for customers and contacts. */
    public CustomerDesk customers() {
        return new CustomerDesk(crm.commands(user, work -> work), crm.zone());
    }

    /** Returns the desk for interactions with customers. */
    public InteractionDesk interactions() {
        return new InteractionDesk(crm.commands(user, work -> work));
    }

    /** Returns the desk for the timelines of customers. */
    public TimelineDesk timelines() {
        return new TimelineDesk(crm.commands(user, work -> work), crm.zone());
    }

    /** Returns the desk for service requests. */
    public ServiceDesk service() {
        return new ServiceDesk(crm.commands(user, work -> work), crm.zone(), crm.servicePolicies());
    }

    /** Returns the desk for orders, products and stock. */
    public TradeDesk trade() {
        return new TradeDesk(crm.commands(user, work -> work), crm.tradeSources());
    }

    /** Returns where the sales system's orders, products and stock come in. */
    public TradeFeed tradeFeed() {
        return new TradeFeed(crm.commands(user, work -> work));
    }

    /** Returns the desk for churn cases. */
    public ChurnDesk churn() {
        return new ChurnDesk(crm.commands(user, work -> work));
    }

    /** Returns the churn watch, for a host's scheduler. */
    public WatchDesk churnWatch() {
        return new WatchDesk(crm.commands(user, work -> work), crm.churnPolicy(), crm.tradeSources(), crm.zone());
    }

    /** Returns the desk for the data dictionary. */
    public ReferenceDesk reference() {
        return new ReferenceDesk(crm.commands(user, work -> work));
    }

    /** Returns the desk for reports. */
    public InsightDesk insight() {
        return new InsightDesk(crm.commands(user, work -> work));
    }

    /** Returns the desk for users, roles and org units. */
    public AccessDesk access() {
        return new AccessDesk(crm.commands(user, work -> work));
    }

    /** Returns the desk for the journal of the whole tenant. */
    public JournalDesk journal() {
        return new JournalDesk(crm.commands(user, work -> work));
    }
}
