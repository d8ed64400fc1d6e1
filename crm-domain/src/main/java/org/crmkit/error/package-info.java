/**
 * All exceptions of commands and queries: one sealed, unchecked hierarchy under {@link org.crmkit.error.CrmException}. Each
 * has a stable code, typed facts and a message in English and Chinese. After any of them nothing has been changed, unless
 * {@link org.crmkit.error.CrmException#outcome()} says that this is unknown.
 */
@NullMarked
package org.crmkit.error;

import org.jspecify.annotations.NullMarked;
