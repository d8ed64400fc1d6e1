package org.crmkit.trade.feed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.crmkit.internal.value.Decimals;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.error.Violation;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderLineDraft;
import org.jspecify.annotations.Nullable;

/** The violations of order lines that concern two values of a line: what it is for, and the sign of its price. */
final class OrderLineFaults {

    private OrderLineFaults() {}

    static List<Violation> of(OrderDraft draft) {
        List<Violation> faults = new ArrayList<>();
        List<@Nullable OrderLineDraft> lines = given(draft.lines());
        for (int index = 0; index < lines.size(); index++) {
            OrderLineDraft line = lines.get(index);
            if (line != null) {
                check("lines[" + index + "].", line, faults);
            }
        }
        return faults;
    }

    /** A host without compiler checks may pass null, which the constraints report. */
    private static List<@Nullable OrderLineDraft> given(@Nullable List<? extends @Nullable OrderLineDraft> lines) {
        return lines == null ? List.of() : new ArrayList<>(lines);
    }

    private static void check(String path, OrderLineDraft line, List<Violation> faults) {
        if (line.product() == null) {
            if (line.label() == null) {
                faults.add(Violation.of(path + "product", "required", ExternalRecord.EXTERNAL_ID_MAX));
            }
            return;
        }
        BigDecimal price = Decimals.parse(line.price());
        if (price != null && price.signum() < 0) {
            faults.add(Violation.of(path + "price", "too-small", "0"));
        }
    }
}
