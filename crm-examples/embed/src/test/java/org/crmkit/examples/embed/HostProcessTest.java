package org.crmkit.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The examples of the README run in a process of their own: on the class path and on the module path, on the JDK of the build and
 * on the newest JDK that is installed beside it.
 */
class HostProcessTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "crmkit", "examples", "embed");
    private static final Path DESCRIPTOR = Path.of("src", "test", "resources", "modules", "module-info.java");
    private static final String PACKAGE = "org.crmkit.examples.embed.";
    private static final List<String> EXAMPLES = List.of("InMemoryExample", "HostModeExample");

    @TempDir
    private static Path folder;

    /** The class path of the tests, without this module. */
    private static List<Path> libraries;

    /** The same, split as a host on the module path has it. */
    private static RequiredModules modules;

    private static Path plainHost;
    private static Path modularHost;

    @BeforeAll
    static void compileTheHostForEitherPath() throws IOException {
        libraries = Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .filter(each -> !each.startsWith(Path.of("target").toAbsolutePath()))
                .toList();
        modules = RequiredModules.of(DESCRIPTOR, libraries);
        plainHost = compile("plain", List.of(), "-cp", joined(libraries));
        modularHost = compile("modular", List.of(DESCRIPTOR), "--module-path", joined(modules.modulePath()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void runsOnTheClassPath(boolean newest) throws Exception {
        assertThatEachRuns(
                java(newest), example -> List.of("-cp", plainHost + File.pathSeparator + joined(libraries), example));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void runsOnTheModulePath(boolean newest) throws Exception {
        assertThatEachRuns(
                java(newest),
                example -> List.of(
                        "--module-path",
                        modularHost + File.pathSeparator + joined(modules.modulePath()),
                        "-cp",
                        joined(modules.classPath()),
                        "-m",
                        "host/" + example));
    }

    /** A host that names an internal type does not compile. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.crmkit.internal.command.Commands",
                "org.crmkit.internal.Contexts",
                "org.crmkit.persistence.jpa.internal.JpaUnitOfWork",
                "org.crmkit.persistence.inmemory.internal.InMemoryUnitOfWork"
            })
    void cannotNameAnInternalType(String type) throws IOException {
        Path source =
                Files.createDirectories(folder.resolve("internal-" + type)).resolve("Curious.java");
        Files.writeString(source, "package host; class Curious { " + type + " found; }");
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "--module-path", joined(modules.modulePath())));
        arguments.addAll(List.of("-d", folder.resolve("none").toString(), DESCRIPTOR.toString(), source.toString()));
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, errors, arguments.toArray(String[]::new));
        assertThat(status).isNotZero();
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("is not visible");
    }

    private static String printed(String example) {
        return example.equals("InMemoryExample") ? "Closing[" : "1 opportunity";
    }

    private static Path compile(String name, List<Path> descriptor, String... path) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(name));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
        arguments.addAll(List.of(path));
        EXAMPLES.forEach(each -> arguments.add(SOURCES.resolve(each + ".java").toString()));
        descriptor.forEach(each -> arguments.add(each.toString()));
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(status).as("the compiler's status").isZero();
        return classes;
    }

    /** The examples run at the same time. */
    private static void assertThatEachRuns(Path java, Function<String, List<String>> arguments) throws Exception {
        Map<String, Path> outputs = new LinkedHashMap<>();
        Map<String, Process> processes = new LinkedHashMap<>();
        try {
            for (String example : EXAMPLES) {
                Path output = Files.createTempFile(folder, "output", ".txt");
                outputs.put(example, output);
                processes.put(example, start(java, arguments.apply(PACKAGE + example), output));
            }
            for (String example : EXAMPLES) {
                Process process = Objects.requireNonNull(processes.get(example));
                assertThat(process.waitFor(3, TimeUnit.MINUTES))
                        .as("ended in time")
                        .isTrue();
                String printed = Files.readString(Objects.requireNonNull(outputs.get(example)));
                assertThat(process.exitValue()).as(printed).isZero();
                assertThat(printed).contains(printed(example));
            }
        } finally {
            processes.values().forEach(Process::destroyForcibly);
        }
    }

    private static Process start(Path java, List<String> arguments, Path output) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(java.toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static Path java(boolean newest) throws IOException {
        Path own = Path.of(System.getProperty("java.home"));
        assumeTrue(
                !newest || Boolean.getBoolean("crm.long"),
                "the newest JDK in the matrix: mvn -B verify -Pmatrix, or -Dcrm.long=true");
        Optional<Path> home = newest ? newestBeside(own) : Optional.of(own);
        if (home.isEmpty()) {
            System.out.println("skipped: no newer JDK is installed beside " + own.getFileName());
        }
        assumeTrue(home.isPresent(), "no newer JDK is installed beside that of the build");
        return home.get().resolve("bin").resolve("java");
    }

    private static Optional<Path> newestBeside(Path own) throws IOException {
        try (Stream<Path> all = Files.list(own.toRealPath().getParent())) {
            return all.filter(each -> Files.isRegularFile(each.resolve("release")))
                    .filter(each -> Files.isExecutable(each.resolve("bin").resolve("java")))
                    .filter(each -> version(each).compareTo(Runtime.version()) > 0)
                    .max((one, other) -> version(one).compareTo(version(other)));
        }
    }

    private static Runtime.Version version(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(each -> each.startsWith("JAVA_RUNTIME_VERSION=") || each.startsWith("JAVA_VERSION="))
                    .map(each -> each.substring(each.indexOf('"') + 1, each.lastIndexOf('"')))
                    .filter(each -> each.matches("[1-9]\\d*(\\.\\d+)*"))
                    .map(Runtime.Version::parse)
                    .findFirst()
                    .orElseGet(Runtime::version);
        } catch (IOException unreadable) {
            return Runtime.version();
        }
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
