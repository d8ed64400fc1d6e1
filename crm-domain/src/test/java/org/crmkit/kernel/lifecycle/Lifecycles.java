package org.crmkit.kernel.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All lifecycles, found by their name in the sources, so that none can be forgotten. */
public final class Lifecycles {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** States of records of other systems, which alone know the transitions. */
    private static final Set<String> OF_OTHERS = Set.of("org.crmkit.trade.order.OrderState");

    private Lifecycles() {}

    /** Returns the lifecycles by their states. */
    public static Map<Class<?>, Lifecycle<?, ?>> all() {
        Map<Class<?>, Lifecycle<?, ?>> all = new TreeMap<>(Comparator.comparing(Class::getName));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.map(file -> SOURCES.relativize(file).toString())
                    .filter(name -> name.endsWith("State.java"))
                    .map(name -> name.replace(".java", "").replace('\\', '.').replace('/', '.'))
                    .filter(name -> !OF_OTHERS.contains(name))
                    .forEach(name -> put(name, all));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    private static void put(String name, Map<Class<?>, Lifecycle<?, ?>> into) {
        try {
            Class<?> states = Class.forName(name);
            into.put(states, (Lifecycle<?, ?>) states.getField("LIFECYCLE").get(null));
        } catch (ReflectiveOperationException without) {
            throw new IllegalStateException(name + " has no public LIFECYCLE", without);
        }
    }
}
