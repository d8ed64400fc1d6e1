package org.crmkit.testkit.support;

import java.util.List;
import java.util.Map;
import org.crmkit.spi.UnitOfWork;

/**
 * A context, as the tests that concern every context see it. A context that has something to show to one of these tests
 * implements the extension of this interface that lies beside the test, such as {@code SampleSource} beside {@code
 * JournalContract}. {@link ContextCases} finds the implementations by the descriptors of the domain.
 */
public interface ContextCase {

    /**
     * Returns the records of the context that no repository lists, by the name of their port. They are a part of the {@link
     * TenantState}, as are all records that a repository lists.
     */
    default Map<String, List<?>> state(UnitOfWork work) {
        return Map.of();
    }
}
