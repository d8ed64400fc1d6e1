/** Reports on loans. */
@NullMarked
package org.crmkit.reporting.loan;

import org.jspecify.annotations.NullMarked;
