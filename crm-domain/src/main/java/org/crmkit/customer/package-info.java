/**
 * Customers and their contacts (DOMAIN section 2), as much of them as winning an opportunity needs: registered, found,
 * listed, revised. A customer's name may occur twice in a tenant, but never by accident: whoever registers a second one of
 * a name says so, and two who do it at once never make two. Other contexts come in by
 * {@link org.crmkit.customer.CustomerRegistration}.
 */
@NullMarked
package org.crmkit.customer;

import org.jspecify.annotations.NullMarked;
