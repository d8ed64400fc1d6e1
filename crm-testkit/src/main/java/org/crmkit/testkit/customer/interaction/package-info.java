/** The requirements on interactions with customers. */
@NullMarked
package org.crmkit.testkit.customer.interaction;

import org.jspecify.annotations.NullMarked;
