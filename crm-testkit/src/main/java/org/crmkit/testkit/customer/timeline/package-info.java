/** The requirements on the timeline of a customer. */
@NullMarked
package org.crmkit.testkit.customer.timeline;

import org.jspecify.annotations.NullMarked;
