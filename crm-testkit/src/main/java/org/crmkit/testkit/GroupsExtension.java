package org.crmkit.testkit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * Checks that the test of a store declares every group of {@link StoreContract}. If groups are disabled, it skips the tests of the
 * other groups that need them.
 */
final class GroupsExtension implements BeforeAllCallback, TestExecutionExceptionHandler {

    /** @throws ExtensionConfigurationException if a group is missing, or is disabled but must not be, or without a reason */
    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        if (!StoreContract.class.isAssignableFrom(test)) {
            return;
        }
        groups().forEach(group -> check(test, group));
    }

    private static void check(Class<?> test, Class<?> group) {
        Class<?> declared = declared(test, group)
                .orElseThrow(() -> new ExtensionConfigurationException(
                        test.getSimpleName() + " does not declare the group " + group.getSimpleName()
                                + ": add \"@Nested class " + group.getSimpleName() + " extends StoreContract."
                                + group.getSimpleName() + " {}\""));
        Disabled disabled = declared.getAnnotation(Disabled.class);
        if (disabled != null && !group.isAnnotationPresent(MayBeLeftOut.class)) {
            throw new ExtensionConfigurationException(
                    "the group " + group.getSimpleName() + " must not be left out, because every test needs it");
        }
        if (disabled != null && disabled.value().isBlank()) {
            throw new ExtensionConfigurationException(
                    "the group " + group.getSimpleName() + " is left out without a reason: @Disabled(\"…\")");
        }
    }

    /** The exception of a port that belongs to a disabled group ends a test as skipped. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        Map<String, String> leftOut = leftOut(context);
        Optional<Throwable> unsupported = unsupported(thrown);
        if (leftOut.isEmpty() || unsupported.isEmpty()) {
            throw thrown;
        }
        throw new TestAbortedException(
                "needs what the store leaves out " + leftOut + ": "
                        + unsupported.get().getMessage(),
                thrown);
    }

    private static Optional<Throwable> unsupported(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof UnsupportedOperationException) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Returns the reason of each disabled group of the test that encloses a group. */
    private static Map<String, String> leftOut(ExtensionContext context) {
        Map<String, String> reasons = new TreeMap<>();
        Stream.iterate(Optional.of(context), Optional::isPresent, each -> each.flatMap(ExtensionContext::getParent))
                .flatMap(each -> each.flatMap(ExtensionContext::getTestClass).stream())
                .filter(StoreContract.class::isAssignableFrom)
                .flatMap(test -> groups().flatMap(group -> declared(test, group).stream()))
                .forEach(declared -> {
                    Disabled disabled = declared.getAnnotation(Disabled.class);
                    if (disabled != null) {
                        reasons.put(declared.getSimpleName(), disabled.value());
                    }
                });
        return reasons;
    }

    private static Optional<Class<?>> declared(Class<?> test, Class<?> group) {
        for (Class<?> each = test; each != null; each = each.getSuperclass()) {
            Optional<Class<?>> found = Arrays.stream(each.getDeclaredClasses())
                    .filter(group::isAssignableFrom)
                    .filter(nested -> nested.isAnnotationPresent(Nested.class))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Stream<Class<?>> groups() {
        return Arrays.stream(StoreContract.class.getDeclaredClasses())
                .filter(StoreContract.Group.class::isAssignableFrom)
                .filter(each -> each != StoreContract.Group.class);
    }
}
