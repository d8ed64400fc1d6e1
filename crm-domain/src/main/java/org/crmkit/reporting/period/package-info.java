/** What all reports share: periods, and shares of something. */
@NullMarked
package org.crmkit.reporting.period;

import org.jspecify.annotations.NullMarked;
