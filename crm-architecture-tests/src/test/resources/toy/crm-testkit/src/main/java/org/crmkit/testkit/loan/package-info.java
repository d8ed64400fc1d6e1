/** The contract of loans. */
@NullMarked
package org.crmkit.testkit.loan;

import org.jspecify.annotations.NullMarked;
