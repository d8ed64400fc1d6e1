/** A tenant with people, units and roles for tests, a clock that a test sets, and what every contract needs. */
@NullMarked
package org.crmkit.testkit.world;

import org.jspecify.annotations.NullMarked;
