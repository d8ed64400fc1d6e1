/** The secondary port that an adapter implements: units of work with the ports of every context. */
@NullMarked
package org.crmkit.spi;

import org.jspecify.annotations.NullMarked;
