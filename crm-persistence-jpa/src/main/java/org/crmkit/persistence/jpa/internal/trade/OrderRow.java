package org.crmkit.persistence.jpa.internal.trade;

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
import org.crmkit.customer.profile.Profile;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.value.Text;
import org.crmkit.trade.feed.ReturnStatus;
import org.crmkit.trade.order.OrderState;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_order}, with its lines. Rows are read-only and never loaded as entities. */
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
@SuppressWarnings("NullAway.Init")
class OrderRow extends FeedRow {

    static final String PURCHASES = "crm.purchases";

    @Column(name = "external_id", length = ExternalRecord.EXTERNAL_ID_MAX, nullable = false)
    String externalId;

    @Column(name = "external_sort", length = Text.KEY_MAX, nullable = false)
    String externalSort;

    @Column(name = "state", length = 16, nullable = false)
    @Convert(converter = TradeCodes.OfOrderState.class)
    OrderState state;

    @Column(name = "undated_state", length = 16)
    @Convert(converter = TradeCodes.OfOrderState.class)
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

    @Column(name = "returned_order", length = ExternalRecord.EXTERNAL_ID_MAX)
    @Nullable
    String returnedOrder;

    @Column(name = "return_status", length = 16, nullable = false)
    @Convert(converter = TradeCodes.OfReturnStatus.class)
    ReturnStatus returnStatus;

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
