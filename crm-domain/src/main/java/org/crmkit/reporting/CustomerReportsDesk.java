package org.crmkit.reporting;

import java.util.List;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.Inputs;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.reporting.customer.ActivityDimension;
import org.crmkit.reporting.customer.ActivityFilter;
import org.crmkit.reporting.customer.ActivityRow;
import org.crmkit.reporting.customer.CompositionRow;
import org.crmkit.reporting.customer.Contribution;
import org.crmkit.reporting.customer.ContributionQuery;
import org.crmkit.reporting.customer.CustomerActivity;
import org.crmkit.reporting.customer.CustomerActivitySort;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.customer.CustomerReports;
import org.crmkit.reporting.customer.PurchaseReportFilter;
import org.crmkit.reporting.customer.PurchaseSort;
import org.crmkit.reporting.customer.PurchaseSummary;
import org.crmkit.reporting.customer.RfmScore;
import org.crmkit.reporting.customer.RfmSort;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** The reports about what customers bring and buy. */
@PrimaryPort
public final class CustomerReportsDesk {

    private final Reports<CustomerReports> reports;

    CustomerReportsDesk(Commands<ReportRepositories> commands) {
        this.reports = new Reports<>(commands, ReportRepositories::customerReports);
    }

    /**
     * 客户贡献分析: returns the customers by contribution, the highest first, with the 80/20 line.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Contribution contribution(ContributionQuery query) {
        return reports.query("query", query, (port, visibility) -> port.contribution(query, visibility));
    }

    /**
     * 客户构成分析: returns the composition of the active customers, the largest group first.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<CompositionRow> composition(CustomerDimension by) {
        return reports.query("by", by, (port, visibility) -> port.composition(by, visibility));
    }

    /**
     * Returns how many interactions there were with the customers whom the actor can see, the most first. For each customer, see
     * {@link #activityByCustomer}; for customers without an
     * interaction for some time, see {@link org.crmkit.customer.CustomerFilter#noInteractionSince()}.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<ActivityRow> activity(ActivityFilter filter, ActivityDimension by) {
        return reports.query(
                Inputs.of("filter", filter).and("by", by), (port, visibility) -> port.activity(filter, by, visibility));
    }

    /**
     * Lists how many interactions there were with each customer whom the actor can see, and with whom there was one. {@code
     * activityByCustomer(ActivityFilter.of(period).most(20))} has the customers with the most interactions.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<CustomerActivity> activityByCustomer(ListQuery<ActivityFilter, CustomerActivitySort> query) {
        return reports.query("query", query, (port, visibility) -> port.activityByCustomer(query, visibility));
    }

    /**
     * Lists a summary of what each customer has bought, for example as input of a host's own model. A page reads the orders of its
     * own customers only.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<PurchaseSummary> purchases(ListQuery<PurchaseReportFilter, PurchaseSort> query) {
        return reports.query("query", query, (port, visibility) -> port.purchases(query, visibility));
    }

    /**
     * Lists the RFM scores of the customers, by quintiles of all customers whom the actor can see. Each page computes the quintiles
     * anew, from the orders of all these customers.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<RfmScore> rfm(ListQuery<PurchaseReportFilter, RfmSort> query) {
        return reports.query("query", query, (port, visibility) -> port.rfm(query, visibility));
    }
}
