/** The requirements on churn detection: the customers for whom it opens a case, on which day, and by which policy. */
@NullMarked
package org.crmkit.testkit.churn.detection;

import org.jspecify.annotations.NullMarked;
