/** The requirements on customers: their lifecycle, their contacts, their queries, and concurrent commands on a customer. */
@NullMarked
package org.crmkit.testkit.customer;

import org.jspecify.annotations.NullMarked;
