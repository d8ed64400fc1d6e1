/** The requirements on input: texts, names, limits and null values, for every method of every desk. */
@NullMarked
package org.crmkit.testkit.input;

import org.jspecify.annotations.NullMarked;
