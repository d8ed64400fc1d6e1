/** The requirements on service levels, and on the deadlines of service requests that follow from them. */
@NullMarked
package org.crmkit.testkit.service.level;

import org.jspecify.annotations.NullMarked;
