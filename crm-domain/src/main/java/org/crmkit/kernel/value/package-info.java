/**
 * The values that all contexts use: tenant, typed ids, text, money and percentages. All are immutable; an invalid one cannot be
 * constructed.
 */
@NullMarked
package org.crmkit.kernel.value;

import org.jspecify.annotations.NullMarked;
