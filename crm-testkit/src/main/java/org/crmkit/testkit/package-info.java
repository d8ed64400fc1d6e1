/**
 * The requirements on a store of CRM Kit, and test support for hosts.
 *
 * <p>The contracts are JUnit interfaces, in a package for each context. The test of an adapter extends
 * {@link org.crmkit.testkit.StoreContract}, which combines them in groups, and returns the store. {@link org.crmkit.testkit.world.World}
 * is a small tenant with users, for any test. {@link org.crmkit.testkit.random.CommandSequences} executes the same random commands
 * on two stores and compares the results.
 */
@NullMarked
package org.crmkit.testkit;

import org.jspecify.annotations.NullMarked;
