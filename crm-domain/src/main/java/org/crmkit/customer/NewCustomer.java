package org.crmkit.customer;

import org.crmkit.actor.UserId;
import org.jspecify.annotations.Nullable;

/** All that a new customer is made from. */
record NewCustomer(CustomerDraft draft, @Nullable Contact firstContact, UserId manager) {}
