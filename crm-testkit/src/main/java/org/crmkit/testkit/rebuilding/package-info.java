/** Records that are rebuilt from their entries in the journal, and compared with the stored ones. */
@NullMarked
package org.crmkit.testkit.rebuilding;

import org.jspecify.annotations.NullMarked;
