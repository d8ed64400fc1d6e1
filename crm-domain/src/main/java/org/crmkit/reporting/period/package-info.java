/** What all reports share: periods, shares and rates. */
@NullMarked
package org.crmkit.reporting.period;

import org.jspecify.annotations.NullMarked;
