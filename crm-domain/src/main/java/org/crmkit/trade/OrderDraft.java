package org.crmkit.trade;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.Profile;
import org.crmkit.value.CurrencyCode;
import org.crmkit.value.Text;
import org.crmkit.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * What the sales system says about an order.
 *
 * @param externalId what it calls it
 * @param customer who ordered: a customer of the tenant
 * @param date the day of the order
 * @param deliveryAddress where to; null if that is not known
 * @param state its state
 * @param currency the code of the currency of all its prices, by ISO 4217
 * @param lines all its lines, which replace those that came before
 * @param sentAt when it said so: of two messages, the one sent later counts. Null where it does not say: then the content that
 *     arrives later counts, and the state only goes forward ({@link OrderState#furthest})
 */
@RecordBuilder
public record OrderDraft(
        @TextLimit(max = Product.EXTERNAL_ID_MAX) String externalId,
        @NotNull CustomerId customer,
        @NotNull LocalDate date,

        @TextLimit(max = Profile.ADDRESS_MAX, required = false, multiline = true) @Nullable
        String deliveryAddress,

        @NotNull OrderState state,
        @CurrencyCode String currency,
        @NotNull @Size(max = Order.LINES_MAX) List<@NotNull @Valid OrderLineDraft> lines,
        @Nullable Instant sentAt) {

    /** Normalises the texts and copies the lines, but no more than are needed to see that there are too many. */
    public OrderDraft {
        externalId = Text.lineOrEmpty(externalId, Product.EXTERNAL_ID_MAX);
        deliveryAddress = Text.lines(deliveryAddress, Profile.ADDRESS_MAX);
        currency = Text.lineOrEmpty(currency, CurrencyCode.LENGTH);
        lines = lines == null
                ? lines
                : lines.stream().limit(Order.LINES_MAX + 1L).toList();
    }

    /** An order whose currency is one already. */
    public OrderDraft(
            String externalId,
            CustomerId customer,
            LocalDate date,
            @Nullable String deliveryAddress,
            OrderState state,
            Currency currency,
            List<OrderLineDraft> lines,
            @Nullable Instant sentAt) {
        this(
                externalId,
                customer,
                date,
                deliveryAddress,
                state,
                currency == null ? "" : currency.getCurrencyCode(),
                lines,
                sentAt);
    }

    /** A placed order of which no more is known. */
    public OrderDraft(
            String externalId, CustomerId customer, LocalDate date, Currency currency, List<OrderLineDraft> lines) {
        this(externalId, customer, date, null, OrderState.PLACED, currency, lines, null);
    }
}
