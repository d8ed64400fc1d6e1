package org.crmkit.toy;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes by their names. Prints how many tests passed, and each test that failed with its message. */
public final class ToyRun {

    private ToyRun() {}

    public static void main(String... classes) {
        Map<String, Throwable> failed = new TreeMap<>();
        AtomicInteger passed = new AtomicInteger();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(classes).map(each -> selectClass(each)).toList())
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                    failed.put(test.getUniqueId(), result.getThrowable().orElseThrow());
                } else if (test.isTest()) {
                    passed.incrementAndGet();
                }
            }
        });
        failed.forEach((test, thrown) -> {
            System.out.println("FAILED " + test);
            thrown.printStackTrace(System.out);
        });
        System.out.println("passed " + passed + ", failed " + failed.size());
        System.exit(failed.isEmpty() && passed.get() > 0 ? 0 : 1);
    }
}
