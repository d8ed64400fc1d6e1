/** What people call the terms of CRM Kit: kinds of records, fields, states, actions, permissions, roles and the texts of messages. */
@NullMarked
package org.crmkit.kernel.label;

import org.jspecify.annotations.NullMarked;
