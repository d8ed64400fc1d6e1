/**
 * Interactions 交往记录: what was talked about with a customer, when, where and with whom. Who sees the customer sees their
 * interactions; one is changed by nobody but its author or a supervisor, and none once the customer is archived.
 */
@NullMarked
package org.crmkit.customer.interaction;

import org.jspecify.annotations.NullMarked;
