/**
 * The contacts of a customer. A contact belongs to one customer; a customer with contacts has exactly one primary contact.
 */
@NullMarked
package org.crmkit.customer.contact;

import org.jspecify.annotations.NullMarked;
