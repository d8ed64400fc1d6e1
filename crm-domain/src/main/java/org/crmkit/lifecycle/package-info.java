/**
 * The one mechanism for lifecycles: a table of {@code state x action -> state} that the code asks, the tests enumerate and
 * the documentation prints.
 */
@NullMarked
package org.crmkit.lifecycle;

import org.jspecify.annotations.NullMarked;
