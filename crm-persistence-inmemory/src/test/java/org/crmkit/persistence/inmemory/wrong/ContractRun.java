package org.crmkit.persistence.inmemory.wrong;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crmkit.spi.Store;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The result of a contract for a store.
 *
 * @param passed the names of the tests that passed
 * @param failed the message of each test, or container of tests, that failed
 * @param skipped the reason of each test, or container of tests, that was skipped
 */
record ContractRun(List<String> passed, Map<String, String> failed, Map<String, String> skipped) {

    /** Runs a part of the contract. */
    static ContractRun of(Store store, DiscoverySelector... part) {
        StoreUnderTest.use(store);
        ContractRun run = new ContractRun(new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request().selectors(part).build();
        LauncherFactory.create().execute(request, run.listener());
        return run;
    }

    private TestExecutionListener listener() {
        return new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                String message = result.getThrowable().map(String::valueOf).orElse("");
                switch (result.getStatus()) {
                    case FAILED -> failed.put(name(test), message);
                    case ABORTED -> skipped.put(name(test), message);
                    case SUCCESSFUL -> {
                        if (test.isTest()) {
                            passed.add(name(test));
                        }
                    }
                }
            }

            @Override
            public void executionSkipped(TestIdentifier test, String reason) {
                skipped.put(name(test), reason);
            }
        };
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName())
                .orElseGet(test::getDisplayName);
    }
}
