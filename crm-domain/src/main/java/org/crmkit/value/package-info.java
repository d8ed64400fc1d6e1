/**
 * The values that all contexts use: tenant, typed ids, text, money, percentages, and what an aggregate and a change of it
 * are. All are immutable; an invalid one cannot be constructed.
 */
@NullMarked
package org.crmkit.value;

import org.jspecify.annotations.NullMarked;
