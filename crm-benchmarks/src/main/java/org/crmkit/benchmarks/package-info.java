/** What the shape of CRM Kit costs, measured side by side with what one would write by hand. */
@NullMarked
package org.crmkit.benchmarks;

import org.jspecify.annotations.NullMarked;
