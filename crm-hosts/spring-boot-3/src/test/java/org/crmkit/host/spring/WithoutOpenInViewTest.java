package org.crmkit.host.spring;

import org.springframework.test.context.TestPropertySource;

/** With one persistence context for each transaction. */
@TestPropertySource(properties = "spring.jpa.open-in-view=false")
class WithoutOpenInViewTest extends HostTest {}
