/**
 * Customers: registered directly or through a won opportunity, managed, transferred, and archived once they have no open work,
 * and restored. The values of a customer are in the package {@code profile}, contacts in {@code contact}, interactions and the
 * timeline in {@code interaction} and {@code timeline}. Several customers of a tenant may have the same name, but never by
 * accident: a user who registers a further customer of the same name has to confirm it, and two concurrent registrations
 * cannot bypass this check. Other contexts use {@link org.crmkit.customer.CustomerRegistration} and {@link
 * org.crmkit.customer.ServedCustomers}. See docs/model/customer.md.
 */
@NullMarked
package org.crmkit.customer;

import org.jspecify.annotations.NullMarked;
