package org.crmkit.service;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.crmkit.customer.CustomerId;
import org.crmkit.dictionary.Entry;
import org.crmkit.internal.draft.DraftValues;
import org.crmkit.internal.value.Decimals;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.command.Draft;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.crmkit.service.level.Priority;
import org.crmkit.trade.order.OrderLine;
import org.jspecify.annotations.Nullable;

/**
 * The input for creating or revising a service request.
 *
 * @param customer the customer who made the request
 * @param type 服务类型, a value of the dictionary: {@code inquiry}, {@code suggestion}, {@code complaint}, {@code quality}, or the
 *     tenant's own
 * @param title 概要
 * @param request 服务请求
 * @param priority the priority
 * @param tradeReference what it is about, in the sales system; a quality complaint names a product
 * @param quantityAffected 影响数量, the quantity of the product that a quality complaint is about; null if it is not known, and for
 *     other requests
 * @param violations of values that were read from text; null for none
 */
@RecordBuilder
public record ServiceRequestDraft(
        @NotNull CustomerId customer,
        @TextLimit(max = Entry.VALUE_MAX) String type,
        @TextLimit(max = ServiceRequest.TITLE_MAX) String title,

        @TextLimit(max = ServiceRequest.REQUEST_MAX, multiline = true)
        String request,

        @NotNull Priority priority,
        @NotNull @Valid TradeReference tradeReference,

        @DecimalMin("0.0001") @Digits(integer = OrderLine.DIGITS, fraction = OrderLine.QUANTITY_PLACES) @Nullable
        BigDecimal quantityAffected,

        List<Violation> violations)
        implements Draft {

    /** Normalises the texts and the quantity. */
    public ServiceRequestDraft {
        type = Text.lineOrEmpty(type, Entry.VALUE_MAX);
        title = Text.lineOrEmpty(title, ServiceRequest.TITLE_MAX);
        request = Text.linesOrEmpty(request, ServiceRequest.REQUEST_MAX);
        quantityAffected = Decimals.shortest(quantityAffected, OrderLine.DIGITS, OrderLine.QUANTITY_PLACES);
        DraftValues values = DraftValues.of(violations);
        values.given("customer", customer);
        values.given("priority", priority);
        values.given("quantityAffected", quantityAffected);
        violations = values.violations();
    }

    /** Creates an input of values. */
    public ServiceRequestDraft(
            CustomerId customer,
            String type,
            String title,
            String request,
            Priority priority,
            TradeReference tradeReference,
            @Nullable BigDecimal quantityAffected) {
        this(customer, type, title, request, priority, tradeReference, quantityAffected, List.of());
    }

    /** Creates an input without an affected quantity. */
    public ServiceRequestDraft(
            CustomerId customer,
            String type,
            String title,
            String request,
            Priority priority,
            TradeReference tradeReference) {
        this(customer, type, title, request, priority, tradeReference, null);
    }

    /** Creates an input that names no product, batch or order. */
    public ServiceRequestDraft(CustomerId customer, String type, String title, String request, Priority priority) {
        this(customer, type, title, request, priority, TradeReference.NONE);
    }

    /** Creates an input with normal priority that names no product, batch or order. */
    public ServiceRequestDraft(CustomerId customer, String type, String title, String request) {
        this(customer, type, title, request, Priority.NORMAL);
    }

    /** Returns this draft with the customer whose id is read from text, a UUID. */
    public ServiceRequestDraft customer(@Nullable String id) {
        DraftValues values = DraftValues.of(this);
        CustomerId read = values.read("customer", id, CustomerId::of);
        return ServiceRequestDraftBuilder.builder(this)
                .customer(read)
                .violations(values.violations())
                .build();
    }

    /** Returns this draft with the priority read from text, the name of a constant in capitals or not. */
    public ServiceRequestDraft priority(@Nullable String priority) {
        DraftValues values = DraftValues.of(this);
        Priority read = values.constant("priority", priority, Priority.class);
        return ServiceRequestDraftBuilder.builder(this)
                .priority(read)
                .violations(values.violations())
                .build();
    }

    /** Returns this draft with the quantity read from text, such as {@code 12.5}. */
    public ServiceRequestDraft quantityAffected(@Nullable String quantityAffected) {
        DraftValues values = DraftValues.of(this);
        BigDecimal read = values.decimal("quantityAffected", quantityAffected);
        return ServiceRequestDraftBuilder.builder(this)
                .quantityAffected(read)
                .violations(values.violations())
                .build();
    }

    /**
     * 质量投诉: creates an input for a quality complaint with normal priority.
     *
     * @param about the product, and if they are known, its batch and the order
     * @param quantityAffected the quantity of the product that it is about; null if it is not known
     */
    public static ServiceRequestDraft qualityComplaint(
            CustomerId customer,
            String title,
            String request,
            TradeReference about,
            @Nullable BigDecimal quantityAffected) {
        return new ServiceRequestDraft(
                customer, ServiceRequest.QUALITY, title, request, Priority.NORMAL, about, quantityAffected);
    }

    /** Returns what the type of the request does not allow: a quality complaint names a product, and only it has a quantity. */
    List<Violation> faultsOfType() {
        List<Violation> faults = new ArrayList<>();
        boolean isQualityComplaint = ServiceRequest.QUALITY.equals(type);
        if (isQualityComplaint && tradeReference != null && tradeReference.product() == null) {
            faults.add(Violation.of("tradeReference.product", "required", ExternalRecord.EXTERNAL_ID_MAX));
        }
        if (!isQualityComplaint && quantityAffected != null) {
            faults.add(Violation.of("quantityAffected", "not-applicable"));
        }
        return faults;
    }

    /** Returns the fields in which a request differs from this draft, and from the deadlines that the draft leads to. */
    List<FieldChange> differencesFrom(ServiceRequest now, Deadlines due) {
        return new FieldChange.Comparison()
                .field("customer", now.customer(), customer)
                .field("type", now.type(), type)
                .field("title", now.title(), title)
                .field("request", now.request(), request)
                .field("priority", now.priority(), priority)
                .field("tradeReference.product", now.tradeReference().product(), tradeReference.product())
                .field("tradeReference.batch", now.tradeReference().batch(), tradeReference.batch())
                .field("tradeReference.order", now.tradeReference().order(), tradeReference.order())
                .field("quantityAffected", now.quantityAffected(), quantityAffected)
                .field("deadlines.assignBy", now.deadlines().assignBy(), due.assignBy())
                .field("deadlines.handleBy", now.deadlines().handleBy(), due.handleBy())
                .changes();
    }
}
