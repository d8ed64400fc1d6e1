/**
 * The timeline of a customer: what there was with them, from every context, the newest first, in one list. What the actor
 * may not see in its own context is not in it.
 */
@NullMarked
package org.crmkit.customer.timeline;

import org.jspecify.annotations.NullMarked;
