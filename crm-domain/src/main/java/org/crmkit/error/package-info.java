/**
 * Everything a command or query can refuse with: one sealed, unchecked family under
 * {@link org.crmkit.error.CrmException}, each member with a stable code, typed facts and a message in English and
 * Chinese. After any of them nothing has been changed, unless {@link org.crmkit.error.CrmException#outcome()} says that it is
 * not known.
 */
@NullMarked
package org.crmkit.error;

import org.jspecify.annotations.NullMarked;
