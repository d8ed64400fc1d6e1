/**
 * All exceptions of commands and queries: one sealed, unchecked hierarchy under {@link org.crmkit.kernel.error.CrmException}. Each
 * has a stable code, typed facts and a message in English and Chinese. After any of them nothing has been changed, unless
 * {@link org.crmkit.kernel.error.CrmException#outcome()} says that this is unknown.
 */
@NullMarked
package org.crmkit.kernel.error;

import org.jspecify.annotations.NullMarked;
