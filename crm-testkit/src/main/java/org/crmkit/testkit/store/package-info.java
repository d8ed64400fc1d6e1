/**
 * The requirements on the mechanism of a store: units of work, isolation of tenants, versions, reference targets, running numbers,
 * concurrency, and the receipts and rejections of commands.
 */
@NullMarked
package org.crmkit.testkit.store;

import org.jspecify.annotations.NullMarked;
