/** A Jakarta EE application that embeds CRM Kit in the server's transactions. */
package org.crmkit.host.ee;
