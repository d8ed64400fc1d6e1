/**
 * The timeline of a customer: one list of items from every context, newest first. It contains only what the actor may see in the
 * context of the item.
 */
@NullMarked
package org.crmkit.customer.timeline;

import org.jspecify.annotations.NullMarked;
