/** The requirements on the journal and the outbox, and a sample of every event. */
@NullMarked
package org.crmkit.testkit.journal;

import org.jspecify.annotations.NullMarked;
