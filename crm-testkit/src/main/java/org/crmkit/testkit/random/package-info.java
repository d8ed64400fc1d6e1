/** Random commands that are derived from a seed, to compare two stores. */
@NullMarked
package org.crmkit.testkit.random;

import org.jspecify.annotations.NullMarked;
