/** Measures the overhead of CRM Kit side by side with hand-written code. */
@NullMarked
package org.crmkit.benchmarks;

import org.jspecify.annotations.NullMarked;
