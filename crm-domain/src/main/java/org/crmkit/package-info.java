/**
 * CRM Kit: a customer-relationship core for any Java application. Build a {@link org.crmkit.Crm} on a store, for a tenant;
 * let somebody act with {@link org.crmkit.Crm#as}; ask their {@link org.crmkit.CrmSession} for a desk.
 */
@NullMarked
package org.crmkit;

import org.jspecify.annotations.NullMarked;
