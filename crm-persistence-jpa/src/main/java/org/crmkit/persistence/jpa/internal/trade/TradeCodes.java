package org.crmkit.persistence.jpa.internal.trade;

import jakarta.persistence.Converter;
import java.util.Map;
import org.crmkit.persistence.jpa.internal.entity.EnumCodes;
import org.crmkit.trade.feed.ReturnStatus;
import org.crmkit.trade.order.OrderState;

/** The codes under which the database stores the enums of orders. Published codes never change. */
public final class TradeCodes {

    private TradeCodes() {}

    @Converter
    public static class OfOrderState extends EnumCodes<OrderState> {
        public OfOrderState() {
            super(
                    OrderState.class,
                    Map.of(
                            OrderState.PLACED, "PLACED",
                            OrderState.SHIPPED, "SHIPPED",
                            OrderState.PAID, "PAID",
                            OrderState.CANCELLED, "CANCELLED"));
        }
    }

    @Converter
    public static class OfReturnStatus extends EnumCodes<ReturnStatus> {
        public OfReturnStatus() {
            super(
                    ReturnStatus.class,
                    Map.of(
                            ReturnStatus.NONE, "NONE",
                            ReturnStatus.PARTIAL, "PARTIAL",
                            ReturnStatus.COMPLETE, "COMPLETE"));
        }
    }
}
