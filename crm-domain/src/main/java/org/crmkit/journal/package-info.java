/**
 * The journal: what was done, by whom and when, stored in the same transaction as the change itself. It is the audit trail
 * and the outbox at once.
 */
@NullMarked
package org.crmkit.journal;

import org.jspecify.annotations.NullMarked;
