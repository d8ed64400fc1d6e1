/** Articles that are lent to customers, such as samples and demonstration machines, until they are returned. */
@NullMarked
package org.crmkit.loan;

import org.jspecify.annotations.NullMarked;
