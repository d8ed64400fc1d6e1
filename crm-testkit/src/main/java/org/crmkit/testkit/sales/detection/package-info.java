/** The contract of expiry detection. */
@NullMarked
package org.crmkit.testkit.sales.detection;

import org.jspecify.annotations.NullMarked;
