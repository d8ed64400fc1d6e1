/**
 * The journal: what was done, by which user and when, stored in the same transaction as the change itself. It is both the
 * audit trail and the outbox.
 */
@NullMarked
package org.crmkit.kernel.journal;

import org.jspecify.annotations.NullMarked;
