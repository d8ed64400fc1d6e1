/** What all reports share: periods, and shares of something. */
@NullMarked
package org.crmkit.insight.report;

import org.jspecify.annotations.NullMarked;
