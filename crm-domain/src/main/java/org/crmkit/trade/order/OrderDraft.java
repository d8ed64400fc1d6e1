package org.crmkit.trade.order;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.profile.Profile;
import org.crmkit.internal.draft.DraftValues;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.command.Draft;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.value.CurrencyCode;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * The input for an order, as the sales system describes it.
 *
 * @param externalId its id in the sales system
 * @param customer the customer who ordered: a customer of the tenant
 * @param date the day of the order
 * @param deliveryAddress the delivery address; null if unknown
 * @param returnedOrder the external id of the order that it returns, wholly or in part; that order may arrive later, or never.
 *     Null if it returns none, or the sales system does not know which
 * @param state its state
 * @param currency the code of the currency of all its prices, by ISO 4217
 * @param lines all its lines, which replace the previous ones
 * @param sentAt when the sales system sent it: of two messages, the one sent later takes precedence. If it is null, the content
 *     that arrives later takes precedence, and the state only advances ({@link OrderState#furthest})
 * @param violations of values that were read from text; null for none
 */
@RecordBuilder
public record OrderDraft(
        @TextLimit(max = ExternalRecord.EXTERNAL_ID_MAX) String externalId,
        @NotNull CustomerId customer,
        @NotNull LocalDate date,

        @TextLimit(max = Profile.ADDRESS_MAX, required = false, multiline = true) @Nullable
        String deliveryAddress,

        @TextLimit(max = ExternalRecord.EXTERNAL_ID_MAX, required = false) @Nullable
        String returnedOrder,

        @NotNull OrderState state,
        @CurrencyCode String currency,
        @NotNull @Size(max = Order.LINES_MAX) List<@NotNull @Valid OrderLineDraft> lines,
        @Nullable Instant sentAt,
        List<Violation> violations)
        implements Draft {

    /**
     * Normalises the texts, and copies the lines up to one more than the maximum, which is enough to detect that there are too
     * many.
     */
    public OrderDraft {
        externalId = Text.lineOrEmpty(externalId, ExternalRecord.EXTERNAL_ID_MAX);
        deliveryAddress = Text.lines(deliveryAddress, Profile.ADDRESS_MAX);
        returnedOrder = Text.line(returnedOrder, ExternalRecord.EXTERNAL_ID_MAX);
        currency = Text.lineOrEmpty(currency, CurrencyCode.LENGTH);
        lines = lines == null
                ? lines
                : lines.stream().limit(Order.LINES_MAX + 1L).toList();
        DraftValues values = DraftValues.of(violations);
        values.given("customer", customer);
        values.given("date", date);
        values.given("state", state);
        values.given("sentAt", sentAt);
        violations = values.violations();
    }

    /** Creates an input of values. */
    public OrderDraft(
            String externalId,
            CustomerId customer,
            LocalDate date,
            @Nullable String deliveryAddress,
            @Nullable String returnedOrder,
            OrderState state,
            String currency,
            List<OrderLineDraft> lines,
            @Nullable Instant sentAt) {
        this(externalId, customer, date, deliveryAddress, returnedOrder, state, currency, lines, sentAt, List.of());
    }

    /** Creates an input from a {@link Currency} instead of its code, which names no order that it returns. */
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
                null,
                state,
                currency == null ? "" : currency.getCurrencyCode(),
                lines,
                sentAt);
    }

    /** Creates an input for a placed order with the mandatory values only. */
    public OrderDraft(
            String externalId, CustomerId customer, LocalDate date, Currency currency, List<OrderLineDraft> lines) {
        this(externalId, customer, date, null, OrderState.PLACED, currency, lines, null);
    }

    /** Returns this draft with the customer whose id is read from text, a UUID. */
    public OrderDraft customer(@Nullable String id) {
        DraftValues values = DraftValues.of(this);
        CustomerId read = values.read("customer", id, CustomerId::of);
        return OrderDraftBuilder.builder(this)
                .customer(read)
                .violations(values.violations())
                .build();
    }

    /** Returns this draft with the day of the order read from text, such as {@code 2026-12-31}. */
    public OrderDraft date(@Nullable String date) {
        DraftValues values = DraftValues.of(this);
        LocalDate read = values.day("date", date);
        return OrderDraftBuilder.builder(this)
                .date(read)
                .violations(values.violations())
                .build();
    }

    /** Returns this draft with the state read from text, the name of a constant in capitals or not. */
    public OrderDraft state(@Nullable String state) {
        DraftValues values = DraftValues.of(this);
        OrderState read = values.constant("state", state, OrderState.class);
        return OrderDraftBuilder.builder(this)
                .state(read)
                .violations(values.violations())
                .build();
    }

    /** Returns this draft with the time of sending read from text, such as {@code 2026-12-31T14:30:00+08:00}. */
    public OrderDraft sentAt(@Nullable String sentAt) {
        DraftValues values = DraftValues.of(this);
        Instant read = values.instant("sentAt", sentAt);
        return OrderDraftBuilder.builder(this)
                .sentAt(read)
                .violations(values.violations())
                .build();
    }

    /**
     * Returns the same input as a return of an order.
     *
     * @param order the external id of the order that it returns, wholly or in part; null for none
     */
    public OrderDraft returning(@Nullable String order) {
        return OrderDraftBuilder.builder(this).returnedOrder(order).build();
    }
}
