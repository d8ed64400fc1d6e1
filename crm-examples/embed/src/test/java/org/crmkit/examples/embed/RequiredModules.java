package org.crmkit.examples.embed;

import java.io.IOException;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Libraries split as Maven does it: what a module requires, directly or not, is on the module path, and everything else is on
 * the class path. A module without a descriptor requires nothing.
 */
record RequiredModules(List<Path> modulePath, List<Path> classPath) {

    private static final Pattern REQUIRES = Pattern.compile("requires ([\\w.]+);");

    static RequiredModules of(Path descriptor, List<Path> libraries) throws IOException {
        Map<String, ModuleReference> known = new HashMap<>();
        Map<String, Path> places = new HashMap<>();
        for (Path library : libraries) {
            for (ModuleReference module : modulesIn(library)) {
                known.putIfAbsent(module.descriptor().name(), module);
                places.putIfAbsent(module.descriptor().name(), library);
            }
        }
        Deque<String> open = new ArrayDeque<>(REQUIRES.matcher(Files.readString(descriptor))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList());
        Map<String, Path> required = new LinkedHashMap<>();
        while (!open.isEmpty()) {
            String name = open.pop();
            ModuleReference module = known.get(name);
            if (module != null && required.put(name, places.get(name)) == null) {
                module.descriptor().requires().stream()
                        .filter(each -> !each.modifiers().contains(Requires.Modifier.STATIC))
                        .forEach(each -> open.add(each.name()));
            }
        }
        List<Path> others = new ArrayList<>(libraries);
        others.removeAll(required.values());
        return new RequiredModules(List.copyOf(required.values()), others);
    }

    /** Returns no module for a library whose file name is no name of a module. */
    private static Iterable<ModuleReference> modulesIn(Path library) {
        try {
            return ModuleFinder.of(library).findAll();
        } catch (FindException unnamed) {
            return List.of();
        }
    }
}
