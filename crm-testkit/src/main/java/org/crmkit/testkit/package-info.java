/**
 * What a store must do to be a store of CRM Kit, and what a host needs to test on one.
 *
 * <p>The contracts are JUnit interfaces: the test of an adapter implements {@link org.crmkit.testkit.StoreContract} and
 * says only which store is meant. {@link org.crmkit.testkit.World} is a small tenant with people in it, for anybody's
 * tests, and {@link org.crmkit.testkit.CommandSequences} plays the same random commands on two stores and compares.
 */
@NullMarked
package org.crmkit.testkit;

import org.jspecify.annotations.NullMarked;
