package org.crmkit.testkit.support;

import java.util.ArrayList;
import java.util.List;
import org.crmkit.internal.Contexts;
import org.crmkit.internal.context.ContextDescriptor;

/**
 * The cases of all contexts, one for each descriptor of the domain that names aggregates or events. The case of {@code
 * org.crmkit.sales.SalesDescriptor} is {@code org.crmkit.testkit.sales.SalesContextCase}. No list names the cases, so none can be
 * forgotten.
 */
public final class ContextCases {

    private static final List<ContextCase> ALL =
            Contexts.ALL.stream().flatMap(each -> found(each).stream()).toList();

    private ContextCases() {}

    /** Returns the cases that implement an extension, in the order of the descriptors. */
    public static <T extends ContextCase> List<T> of(Class<T> extension) {
        return ALL.stream().filter(extension::isInstance).map(extension::cast).toList();
    }

    /** Returns the case of a context: at most one. Only a context without aggregates and events may do without. */
    private static List<ContextCase> found(ContextDescriptor<?> context) {
        List<ContextCase> found = new ArrayList<>();
        String name = nameOf(context);
        try {
            found.add(Class.forName(name)
                    .asSubclass(ContextCase.class)
                    .getDeclaredConstructor()
                    .newInstance());
        } catch (ClassNotFoundException missing) {
            if (!context.aggregates().isEmpty() || !context.events().isEmpty()) {
                throw new IllegalStateException(context.getClass().getName() + " has no case " + name, missing);
            }
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException(name + " has no public constructor without parameters", wrong);
        }
        return found;
    }

    private static String nameOf(ContextDescriptor<?> context) {
        return context.getClass()
                .getName()
                .replace("org.crmkit.", "org.crmkit.testkit.")
                .replaceFirst("Descriptor$", "ContextCase");
    }
}
