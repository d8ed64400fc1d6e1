package org.crmkit.host.spring;

/** As Boot is delivered: one persistence context a request, open before the first transaction and after the last. */
class OpenInViewTest extends HostTest {}
