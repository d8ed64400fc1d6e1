package org.crmkit.service;

import jakarta.validation.constraints.NotNull;
import org.crmkit.customer.CustomerId;
import org.crmkit.dictionary.Entry;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;

/**
 * The input for creating a service request.
 *
 * @param customer the customer who made the request
 * @param type 服务类型, a value of the dictionary: {@code inquiry}, {@code suggestion}, {@code complaint}, or the tenant's own
 * @param title 概要
 * @param request 服务请求
 * @param priority the priority
 */
public record ServiceRequestDraft(
        @NotNull CustomerId customer,
        @TextLimit(max = Entry.VALUE_MAX) String type,
        @TextLimit(max = ServiceRequest.TITLE_MAX) String title,

        @TextLimit(max = ServiceRequest.REQUEST_MAX, multiline = true)
        String request,

        @NotNull Priority priority) {

    /** Normalises the texts. */
    public ServiceRequestDraft {
        type = Text.lineOrEmpty(type, Entry.VALUE_MAX);
        title = Text.lineOrEmpty(title, ServiceRequest.TITLE_MAX);
        request = Text.linesOrEmpty(request, ServiceRequest.REQUEST_MAX);
    }

    /** Creates an input with normal priority. */
    public ServiceRequestDraft(CustomerId customer, String type, String title, String request) {
        this(customer, type, title, request, Priority.NORMAL);
    }
}
