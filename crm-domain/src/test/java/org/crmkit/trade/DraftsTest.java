package org.crmkit.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.crmkit.internal.command.InputCheck;
import org.crmkit.internal.command.Inputs;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.trade.feed.OrderStatusUpdate;
import org.crmkit.trade.feed.Told;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderId;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.product.ProductDraft;
import org.crmkit.trade.stock.StockDraft;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A draft accepts any data of another system. All violations are reported at once. */
class DraftsTest {

    private static final ValidatorFactory VALIDATION = Validation.buildDefaultValidatorFactory();
    private static final InputCheck CHECK = new InputCheck(VALIDATION.getValidator());

    @AfterAll
    static void stopsTheProvider() {
        VALIDATION.close();
    }

    private static List<Violation> faults(Object draft) {
        return catchThrowableOfType(InvalidInputException.class, () -> CHECK.check(Inputs.of("draft", draft)))
                .violations();
    }

    @Test
    @SuppressWarnings("NullAway")
    void namesEveryFaultOfAnOrderAndOfWhichLine() {
        OrderLineDraft good = OrderLineDraft.of("41", "10", "7.70");
        OrderLineDraft bad = new OrderLineDraft(
                " ", new BigDecimal("-1"), "x".repeat(51), new BigDecimal("1.0000001"), new BigDecimal("1.5"));
        OrderLineDraft empty = new OrderLineDraft("1", (String) null, null, null, null);
        OrderDraft draft =
                new OrderDraft("\u3000", null, null, null, null, null, (String) null, List.of(good, bad, empty), null);
        assertThat(faults(draft))
                .containsExactly(
                        Violation.of("currency", "required"),
                        Violation.of("customer", "required"),
                        Violation.of("date", "required"),
                        Violation.of("externalId", "required", 100),
                        Violation.of("lines[1].discount", "too-large", "1"),
                        Violation.of("lines[1].price", "digits", 12, 6),
                        Violation.of("lines[1].unit", "too-long", 50),
                        Violation.of("lines[2].discount", "required"),
                        Violation.of("lines[2].price", "required"),
                        Violation.of("lines[2].quantity", "required"),
                        Violation.of("state", "required"));
    }

    @Test
    void refusesTooManyLines() {
        OrderLineDraft line = OrderLineDraft.of("41", "10", "7.70");
        List<OrderLineDraft> lines = Collections.nCopies(Order.LINES_MAX + 1, line);
        assertThat(faults(new OrderDraft("1", Told.CUSTOMER, Told.DAY, Told.DOLLARS, lines)))
                .containsExactly(Violation.of("lines", "too-many", Order.LINES_MAX));
    }

    @Test
    @SuppressWarnings("NullAway")
    void namesEveryFaultOfANoticeAProductAndAStockLevel() {
        assertThat(faults(new OrderStatusUpdate("x".repeat(101), null, null)))
                .containsExactly(Violation.of("externalId", "too-long", 100), Violation.of("state", "required"));
        assertThat(faults(new ProductDraft(null, "", null)))
                .containsExactly(Violation.of("externalId", "required", 100), Violation.of("name", "required", 200));
        assertThat(faults(new StockDraft("1", "\u0007", null)))
                .containsExactly(
                        Violation.of("quantity", "required"), Violation.of("warehouse", "invalid-characters", 100));
    }

    @Test
    void takesWhatIsNormalAfterStripping() {
        OrderDraft draft = new OrderDraft(" 10250\r\n", Told.CUSTOMER, Told.DAY, Told.DOLLARS, List.of());
        CHECK.check(Inputs.of("draft", draft));
        assertThat(Order.of(draft).externalId()).isEqualTo("10250");
        assertThat(Order.of(draft).id()).isEqualTo(OrderId.named("10250"));
    }
}
