/**
 * Interactions 交往记录: what was discussed with a customer, when, where and with whom. A user who can see a customer can see the
 * interactions with that customer. Only the author or a supervisor can change an interaction, and nobody can once the customer is
 * archived.
 */
@NullMarked
package org.crmkit.customer.interaction;

import org.jspecify.annotations.NullMarked;
