/** The requirements on permissions: which role may execute which action, and what a rejection reveals. */
@NullMarked
package org.crmkit.testkit.permission;

import org.jspecify.annotations.NullMarked;
