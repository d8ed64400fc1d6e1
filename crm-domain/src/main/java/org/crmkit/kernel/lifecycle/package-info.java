/**
 * The one mechanism for lifecycles: a table of {@code state x action -> state}. The code uses it, the tests enumerate it, and
 * the documentation prints it.
 */
@NullMarked
package org.crmkit.kernel.lifecycle;

import org.jspecify.annotations.NullMarked;
