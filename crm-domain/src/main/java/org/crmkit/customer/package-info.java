/**
 * Customers and their contacts: registered directly or through a won opportunity, managed, transferred, and archived for good
 * once they have no open work. A customer with contacts has exactly one primary contact. Interactions and the timeline are in the
 * packages {@code interaction} and {@code timeline}. Several customers of a tenant may have the same name, but never by accident:
 * a user who registers a further customer of the same name has to confirm it, and two concurrent registrations cannot bypass this
 * check. Other contexts use {@link org.crmkit.customer.CustomerRegistration} and {@link org.crmkit.customer.ServedCustomers}. See
 * docs/model/customer.md.
 */
@NullMarked
package org.crmkit.customer;

import org.jspecify.annotations.NullMarked;
