/**
 * CRM Kit: a customer-relationship core for any Java application. Build a {@link org.crmkit.Crm} on a store, for a tenant.
 * Open the session of a user with {@link org.crmkit.Crm#as}, and get a desk from the {@link org.crmkit.CrmSession}.
 */
@NullMarked
package org.crmkit;

import org.jspecify.annotations.NullMarked;
