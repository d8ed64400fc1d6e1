package org.crmkit.trade;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.crmkit.customer.CustomerId;
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
 * @param state how it stands
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

        @TextLimit(max = Order.ADDRESS_MAX, required = false) @Nullable
        String deliveryAddress,

        @NotNull OrderState state,
        @CurrencyCode String currency,
        @NotNull @Size(max = Order.LINES_MAX) List<@NotNull @Valid OrderLineDraft> lines,
        @Nullable Instant sentAt) {

    /** Normalises the texts and copies the lines. */
    public OrderDraft {
        externalId = Text.normalOrEmpty(externalId);
        deliveryAddress = Text.normal(deliveryAddress);
        currency = Text.normalOrEmpty(currency);
        lines = lines == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(lines));
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
