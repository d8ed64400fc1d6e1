/** The requirements on access: users, roles and units, the creation of a tenant, and responsible users. */
@NullMarked
package org.crmkit.testkit.access;

import org.jspecify.annotations.NullMarked;
