/** The requirements on reports, compared with results that are calculated by hand. */
@NullMarked
package org.crmkit.testkit.reporting;

import org.jspecify.annotations.NullMarked;
