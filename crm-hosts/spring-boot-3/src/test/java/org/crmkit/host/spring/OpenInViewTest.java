package org.crmkit.host.spring;

/**
 * With the default of Spring Boot: one persistence context for each request, open before the first transaction and after the
 * last.
 */
class OpenInViewTest extends HostTest {}
