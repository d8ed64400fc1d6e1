/** The secondary port that an adapter implements: units of work with the ports of every context. */
@NullMarked
package org.crmkit.store;

import org.jspecify.annotations.NullMarked;
