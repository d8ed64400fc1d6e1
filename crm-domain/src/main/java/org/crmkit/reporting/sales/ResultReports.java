package org.crmkit.reporting.sales;

import java.util.List;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.period.ReportPeriod;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The reports on what was won and sold by a dimension: each is one query in the store, within a visibility. */
@SecondaryPort
public interface ResultReports {

    /**
     * Lists what was won with each customer. A customer outside the visibility, to whom an opportunity was linked, appears under the
     * customer number.
     */
    Page<CustomerSales> byCustomer(ListQuery<CustomerSalesFilter, CustomerSalesSort> query, Visibility visibility);

    /**
     * Returns, for each value of a dimension of the customers, what was won with them and sold to them within the period, ordered
     * by {@link DimensionResult#RANKING}. Orders count if their customer lies within the visibility. An opportunity that lies
     * within it and whose customer does not counts in the row without a value.
     */
    List<DimensionResult> byDimension(ReportPeriod period, CustomerDimension by, Visibility visibility);

    /**
     * Returns what was sold of each product, or of each type, within the period to customers within the visibility, ordered by
     * {@link ProductResult#RANKING}. A product belongs to its type at the time of the query.
     */
    List<ProductResult> byProduct(ReportPeriod period, ProductDimension by, Visibility visibility);
}
