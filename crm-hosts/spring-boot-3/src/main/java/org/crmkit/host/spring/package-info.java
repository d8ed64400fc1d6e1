/** A Spring Boot application that embeds CRM Kit. Its commands join the application's transactions; its jobs have their own. */
package org.crmkit.host.spring;
