package org.crmkit.toy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A copy of the modules with the toy, compiled module by module.
 *
 * @param root the copy of the repository
 */
record ToyHouse(Path root) {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> MODULES =
            List.of("crm-architecture", "crm-domain", "crm-testkit", "crm-persistence-inmemory", "crm-persistence-jpa");

    /** The tests of the domain that find what is missing. They read the sources, and need no other test. */
    private static final List<String> DOMAIN_TESTS = List.of(
            "access/BuiltInRolesTest",
            "docs/LifecycleDiagramsTest",
            "kernel/label/FieldLabelsTest",
            "kernel/label/LabelsTest",
            "kernel/lifecycle/Lifecycles",
            "kernel/lifecycle/LifecycleTablesTest",
            "ArchitectureTest");

    /** Copies the modules and the model pages, adds the files of the toy, and applies the edits. */
    static ToyHouse build(Path root, Path toy, PageEdits edits) throws IOException {
        for (String module : MODULES) {
            copy(REPOSITORY.resolve(module).resolve("src"), root.resolve(module).resolve("src"));
        }
        copy(REPOSITORY.resolve("crm-bgnbd/src/main/java"), root.resolve("crm-bgnbd/src/main/java"));
        copy(REPOSITORY.resolve("docs/model"), root.resolve("docs/model"));
        copy(toy, root);
        edits.apply(root);
        return new ToyHouse(root);
    }

    /** Compiles the modules in the order of their dependencies, with their annotation processors, and the tests. */
    void compile() throws IOException {
        for (String module : MODULES) {
            compile(classes(module), sources(root.resolve(module).resolve("src/main/java")));
            Path resources = root.resolve(module).resolve("src/main/resources");
            if (Files.exists(resources)) {
                copy(resources, classes(module));
            }
        }
        List<Path> tests = new ArrayList<>(sources(root.resolve("run/java")));
        DOMAIN_TESTS.forEach(each -> tests.add(root.resolve("crm-domain/src/test/java/org/crmkit/" + each + ".java")));
        compile(classes("run"), tests);
        copy(root.resolve("run/resources"), classes("run"));
    }

    /** Runs test classes in a JVM of their own, whose working directory is the domain's, and returns what it prints. */
    String run(String... tests) throws IOException, InterruptedException {
        Path output = root.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Duser.timezone=America/St_Johns",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-cp",
                classPath(),
                "org.crmkit.toy.ToyRun"));
        command.addAll(Arrays.asList(tests));
        Process process = new ProcessBuilder(command)
                .directory(root.resolve("crm-domain").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exit = process.waitFor();
        return Files.readString(output) + "exit " + exit;
    }

    private void compile(Path target, List<Path> sources) throws IOException {
        Files.createDirectories(target);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Writer messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
            List<String> options = List.of(
                    "-nowarn",
                    "-parameters",
                    "-encoding",
                    "UTF-8",
                    "-Amapstruct.unmappedTargetPolicy=ERROR",
                    "-d",
                    target.toString(),
                    "-cp",
                    classPath());
            if (!compiler.getTask(messages, files, null, options, null, units).call()) {
                throw new IllegalStateException("the house with the toy does not compile:\n" + messages);
            }
        }
    }

    private Path classes(String module) {
        return root.resolve(module).resolve("target/classes");
    }

    /** The modules of the copy instead of the modules of the build, and all their dependencies. */
    private String classPath() {
        String separator = System.getProperty("path.separator");
        Stream<String> copied = Stream.concat(MODULES.stream(), Stream.of("run"))
                .map(each -> classes(each).toString());
        Stream<String> others = Arrays.stream(
                        System.getProperty("java.class.path").split(separator, -1))
                .filter(each -> !each.startsWith(REPOSITORY.toString()) && !each.contains("/org/crmkit/"));
        return Stream.concat(copied, others).collect(Collectors.joining(separator));
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(each -> each.toString().endsWith(".java"))
                    .filter(each -> !each.endsWith("module-info.java"))
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
