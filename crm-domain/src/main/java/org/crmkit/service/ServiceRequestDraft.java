package org.crmkit.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.crmkit.customer.CustomerId;
import org.crmkit.dictionary.Entry;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.crmkit.service.level.Priority;

/**
 * The input for creating or revising a service request.
 *
 * @param customer the customer who made the request
 * @param type 服务类型, a value of the dictionary: {@code inquiry}, {@code suggestion}, {@code complaint}, or the tenant's own
 * @param title 概要
 * @param request 服务请求
 * @param priority the priority
 * @param tradeReference what it is about, in the sales system
 */
public record ServiceRequestDraft(
        @NotNull CustomerId customer,
        @TextLimit(max = Entry.VALUE_MAX) String type,
        @TextLimit(max = ServiceRequest.TITLE_MAX) String title,

        @TextLimit(max = ServiceRequest.REQUEST_MAX, multiline = true)
        String request,

        @NotNull Priority priority,
        @NotNull @Valid TradeReference tradeReference) {

    /** Normalises the texts. */
    public ServiceRequestDraft {
        type = Text.lineOrEmpty(type, Entry.VALUE_MAX);
        title = Text.lineOrEmpty(title, ServiceRequest.TITLE_MAX);
        request = Text.linesOrEmpty(request, ServiceRequest.REQUEST_MAX);
    }

    /** Creates an input that names no product, batch or order. */
    public ServiceRequestDraft(CustomerId customer, String type, String title, String request, Priority priority) {
        this(customer, type, title, request, priority, TradeReference.NONE);
    }

    /** Creates an input with normal priority that names no product, batch or order. */
    public ServiceRequestDraft(CustomerId customer, String type, String title, String request) {
        this(customer, type, title, request, Priority.NORMAL);
    }

    /** Returns the fields in which a request differs from this draft. */
    List<FieldChange> differencesFrom(ServiceRequest now) {
        return new FieldChange.Comparison()
                .field("customer", now.customer(), customer)
                .field("type", now.type(), type)
                .field("title", now.title(), title)
                .field("request", now.request(), request)
                .field("priority", now.priority(), priority)
                .field("tradeReference.product", now.tradeReference().product(), tradeReference.product())
                .field("tradeReference.batch", now.tradeReference().batch(), tradeReference.batch())
                .field("tradeReference.order", now.tradeReference().order(), tradeReference.order())
                .changes();
    }
}
