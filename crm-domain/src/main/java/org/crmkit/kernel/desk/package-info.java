/** What the desks of all contexts have in common. */
@NullMarked
package org.crmkit.kernel.desk;

import org.jspecify.annotations.NullMarked;
