/**
 * Customers and their contacts (DOMAIN section 2): registered or won, looked after by a manager, transferred, and put away
 * for good once nothing is open for them. As soon as there is a contact, exactly one is the primary one. What else there
 * was with them stands in {@code interaction} and {@code timeline}. A customer's name may occur twice in a tenant, but
 * never by accident: whoever registers a second one of a name says so, and two who do it at once never make two. Other
 * contexts come in by {@link org.crmkit.customer.CustomerRegistration} and {@link org.crmkit.customer.ServedCustomers}.
 */
@NullMarked
package org.crmkit.customer;

import org.jspecify.annotations.NullMarked;
