/** A Quarkus application that embeds CRM Kit in its own JTA transactions. */
package org.crmkit.host.quarkus;
