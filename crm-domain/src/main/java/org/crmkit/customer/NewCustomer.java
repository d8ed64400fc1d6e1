package org.crmkit.customer;

import org.crmkit.customer.contact.Contact;
import org.crmkit.kernel.permission.UserId;
import org.jspecify.annotations.Nullable;

/** The data from which a new customer is created. */
record NewCustomer(CustomerDraft draft, @Nullable Contact firstContact, UserId manager) {}
