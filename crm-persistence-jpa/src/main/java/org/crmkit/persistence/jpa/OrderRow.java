package org.crmkit.persistence.jpa;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crmkit.customer.Profile;
import org.crmkit.trade.OrderState;
import org.crmkit.trade.Product;
import org.crmkit.value.Text;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code crm_order}, with its lines. Rows are read-only and never loaded as entities. This class also declares how
 * results of SQL queries are read, so that the provider reads their ids, days and instants as in rows of CRM Kit.
 */
@Entity
@Table(name = "crm_order")
@SqlResultSetMapping(
        name = OrderRow.PURCHASES,
        classes =
                @ConstructorResult(
                        targetClass = JpaOrders.PurchaseRow.class,
                        columns = {
                            @ColumnResult(name = "customer_id", type = UUID.class),
                            @ColumnResult(name = "orders", type = Long.class),
                            @ColumnResult(name = "days", type = Long.class),
                            @ColumnResult(name = "first_day", type = String.class),
                            @ColumnResult(name = "last_day", type = String.class),
                            @ColumnResult(name = "last_order", type = String.class)
                        }))
@SqlResultSetMapping(
        name = OrderRow.CANDIDATES,
        classes =
                @ConstructorResult(
                        targetClass = JpaChurnCandidates.CandidateRow.class,
                        columns = {
                            @ColumnResult(name = "id", type = UUID.class),
                            @ColumnResult(name = "manager_id", type = UUID.class),
                            @ColumnResult(name = "created_at", type = Instant.class),
                            @ColumnResult(name = "last_order", type = String.class),
                            @ColumnResult(name = "last_day", type = String.class)
                        }))
@SqlResultSetMapping(
        name = OrderRow.BOUGHT_SINCE,
        classes =
                @ConstructorResult(
                        targetClass = JpaChurnCandidates.Bought.class,
                        columns = {
                            @ColumnResult(name = "customer_id", type = UUID.class),
                            @ColumnResult(name = "last_day", type = String.class)
                        }))
@SqlResultSetMapping(
        name = OrderRow.PURCHASE_SUMMARIES,
        classes =
                @ConstructorResult(
                        targetClass = JpaCustomerReports.PurchaseRow.class,
                        columns = {
                            @ColumnResult(name = "id", type = UUID.class),
                            @ColumnResult(name = "number", type = String.class),
                            @ColumnResult(name = "name", type = String.class),
                            @ColumnResult(name = "orders", type = Long.class),
                            @ColumnResult(name = "days", type = Long.class),
                            @ColumnResult(name = "first_day", type = String.class),
                            @ColumnResult(name = "last_day", type = String.class),
                            @ColumnResult(name = "net", type = BigDecimal.class)
                        }))
@SqlResultSetMapping(
        name = OrderRow.RANKED,
        classes =
                @ConstructorResult(
                        targetClass = ContributionRanking.Ranked.class,
                        columns = {
                            @ColumnResult(name = "position", type = Integer.class),
                            @ColumnResult(name = "id", type = UUID.class),
                            @ColumnResult(name = "number", type = String.class),
                            @ColumnResult(name = "name", type = String.class),
                            @ColumnResult(name = "gross", type = BigDecimal.class),
                            @ColumnResult(name = "net", type = BigDecimal.class),
                            @ColumnResult(name = "cumulative", type = BigDecimal.class),
                            @ColumnResult(name = "customers", type = Long.class),
                            @ColumnResult(name = "vital_few", type = Long.class),
                            @ColumnResult(name = "all_gross", type = BigDecimal.class),
                            @ColumnResult(name = "all_net", type = BigDecimal.class),
                            @ColumnResult(name = "shown", type = Integer.class)
                        }))
@SqlResultSetMapping(
        name = OrderRow.CONVERSIONS,
        classes =
                @ConstructorResult(
                        targetClass = StageConversions.Stage.class,
                        columns = {
                            @ColumnResult(name = "id", type = UUID.class),
                            @ColumnResult(name = "name", type = String.class),
                            @ColumnResult(name = "entered", type = Long.class),
                            @ColumnResult(name = "advanced", type = Long.class)
                        }))
@SqlResultSetMapping(
        name = OrderRow.CHURN_BY_MANAGER,
        classes =
                @ConstructorResult(
                        targetClass = JpaChurnReports.Balance.class,
                        columns = {
                            @ColumnResult(name = "id", type = UUID.class),
                            @ColumnResult(name = "real_name", type = String.class),
                            @ColumnResult(name = "active", type = Long.class),
                            @ColumnResult(name = "opened", type = Long.class),
                            @ColumnResult(name = "confirmed", type = Long.class),
                            @ColumnResult(name = "recovered", type = Long.class)
                        }))
@SqlResultSetMapping(
        name = OrderRow.CHURN,
        classes =
                @ConstructorResult(
                        targetClass = JpaChurnReports.Sums.class,
                        columns = {
                            @ColumnResult(name = "active", type = Long.class),
                            @ColumnResult(name = "opened", type = Long.class),
                            @ColumnResult(name = "confirmed", type = Long.class),
                            @ColumnResult(name = "recovered", type = Long.class)
                        }))
@SqlResultSetMapping(
        name = OrderRow.MONTHS,
        classes =
                @ConstructorResult(
                        targetClass = MonthlyResultsQuery.Part.class,
                        columns = {
                            @ColumnResult(name = "month_place", type = Integer.class),
                            @ColumnResult(name = "currency", type = String.class),
                            @ColumnResult(name = "open_count", type = Long.class),
                            @ColumnResult(name = "hundredfold", type = BigDecimal.class),
                            @ColumnResult(name = "won_count", type = Long.class),
                            @ColumnResult(name = "won_value", type = BigDecimal.class)
                        }))
@SuppressWarnings("NullAway.Init")
class OrderRow extends FeedRow {

    static final String PURCHASES = "crm.purchases";
    static final String CANDIDATES = "crm.candidates";
    static final String BOUGHT_SINCE = "crm.bought-since";
    static final String PURCHASE_SUMMARIES = "crm.purchase-summaries";
    static final String RANKED = "crm.ranked";
    static final String CONVERSIONS = "crm.conversions";
    static final String MONTHS = "crm.months";
    static final String CHURN = "crm.churn";
    static final String CHURN_BY_MANAGER = "crm.churn-by-manager";

    @Column(name = "external_id", length = Product.EXTERNAL_ID_MAX, nullable = false)
    String externalId;

    @Column(name = "external_sort", length = Text.KEY_MAX, nullable = false)
    String externalSort;

    @Column(name = "state", length = 16, nullable = false)
    @Convert(converter = Codes.OfOrderState.class)
    OrderState state;

    @Column(name = "undated_state", length = 16)
    @Convert(converter = Codes.OfOrderState.class)
    @Nullable
    OrderState undatedState;

    @Column(name = "order_sent_at")
    @Nullable
    Instant orderSentAt;

    @Column(name = "customer_id")
    @Nullable
    UUID customer;

    @Column(name = "order_date")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Nullable
    LocalDate date;

    /** The day of the order if it counts as a purchase, otherwise null. */
    @Column(name = "counted_purchase_date")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Nullable
    LocalDate boughtOn;

    @Column(name = "delivery_address", length = Profile.ADDRESS_MAX)
    @Nullable
    String deliveryAddress;

    @Column(name = "currency", length = 3)
    @Nullable
    String currency;

    @Column(name = "gross_amount", precision = 25, scale = 10)
    @Nullable
    BigDecimal gross;

    @Column(name = "net_amount", precision = 29, scale = 14)
    @Nullable
    BigDecimal net;

    @Column(name = "line_count")
    @Nullable
    Integer lineCount;

    @ElementCollection
    @CollectionTable(
            name = "crm_order_line",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "order_id", referencedColumnName = "id")
            })
    @OrderColumn(name = "position")
    List<LinePart> lines = new ArrayList<>();

    protected OrderRow() {}
}
