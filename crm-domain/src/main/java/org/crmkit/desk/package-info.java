/** What the desks of all contexts have in common. */
@NullMarked
package org.crmkit.desk;

import org.jspecify.annotations.NullMarked;
