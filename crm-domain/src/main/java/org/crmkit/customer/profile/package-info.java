/**
 * What is known about a customer: profile, kind, assessment, registration, tax numbers and bank account.
 */
@NullMarked
package org.crmkit.customer.profile;

import org.jspecify.annotations.NullMarked;
