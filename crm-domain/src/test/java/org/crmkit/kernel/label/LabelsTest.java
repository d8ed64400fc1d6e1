package org.crmkit.kernel.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.access.BuiltInRoles;
import org.crmkit.customer.timeline.TimelineSource;
import org.crmkit.dictionary.EntryReferenceSource;
import org.crmkit.internal.Contexts;
import org.crmkit.internal.context.ContextDescriptor;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.Outcome;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.PermissionNode;
import org.crmkit.kernel.permission.PermissionTree;
import org.crmkit.kernel.query.SortField;
import org.crmkit.reporting.customer.ActivityDimension;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.sales.ProductDimension;
import org.crmkit.reporting.sales.SalesGrouping;
import org.junit.jupiter.api.Test;

/**
 * Every name and message that the main code uses has an entry in both bundles. The test reads the sources, so that none can
 * be forgotten.
 */
class LabelsTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "crmkit");

    /** Another module of CRM Kit that uses the messages of this one. */
    private static final Path OF_MODELS = Path.of("..", "crm-bgnbd", "src", "main", "java", "org", "crmkit");

    private static final Map<String, String> ENGLISH = Labels.load("messages.properties");
    private static final Map<String, String> CHINESE = Labels.load("messages_zh_CN.properties");

    /** An aggregate type with its actions and its name. */
    private static final Pattern KIND = Pattern.compile(
            "AggregateType<[^>]*?(\\w+Action)>\\s+\\w+\\s*=\\s*new AggregateType<>\\(\\s*\"([a-z-]+)\"");

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(new TreeSet<>(CHINESE.keySet())).isEqualTo(new TreeSet<>(ENGLISH.keySet()));
        assertThat(ENGLISH).hasSizeGreaterThan(60);
    }

    @Test
    void everyBundleIsRead() throws IOException {
        Path root = Path.of("src", "main", "resources", "org", "crmkit");
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(each -> each.endsWith("messages.properties"))
                            .map(each ->
                                    root.relativize(each.getParent()).toString().replace('\\', '/')))
                    .as("a context lists its bundle in Labels.BUNDLES")
                    .containsExactlyInAnyOrderElementsOf(Labels.BUNDLES);
        }
    }

    @Test
    void namesTheSameFactsInBothLanguages() {
        for (String key : ENGLISH.keySet()) {
            assertThat(places(CHINESE.get(key))).as(key).isEqualTo(places(ENGLISH.get(key)));
        }
    }

    @Test
    void isWellFormedInBothLanguages() {
        for (Map<String, String> bundle : List.of(ENGLISH, CHINESE)) {
            bundle.forEach((key, pattern) -> {
                assertThat(new MessageFormat(pattern, Locale.ROOT).toPattern()).isNotBlank();
                assertThat(pattern)
                        .as("%s: an apostrophe starts a quotation", key)
                        .doesNotContain("'");
            });
        }
    }

    @Test
    void hasAMessageForEveryRule() {
        Set<String> used = found("new RuleBrokenException\\(\\s*\"([a-z-]+\\.[a-z-]+)\"");
        used.addAll(found("\\? null : \"([a-z-]+\\.[a-z-]+)\""));
        used.addAll(found("\\? \"([a-z-]+\\.[a-z-]+)\" : null"));
        used.addAll(found(OF_MODELS, "new RuleBrokenException\\(\\s*\"([a-z-]+\\.[a-z-]+)\""));
        assertThat(used).contains("opportunity.plan-unfinished", "user.last-administrator");
        assertThat(keysUnder("rule.")).isEqualTo(used);
    }

    @Test
    void hasAMessageForEveryFaultOfAnInput() {
        Set<String> used = found("InvalidInputException\\.of\\(\\s*[^,]+,\\s*\"([a-z-]+)\"");
        used.addAll(found("Violation\\.of\\(\\s*[^,]+,\\s*\"([a-z-]+)\""));
        used.addAll(found("(?:return|\\?) \"(too-long|invalid-characters|mixed-scripts)\""));
        assertThat(used).contains("required", "too-long", "unknown");
        assertThat(keysUnder("violation.")).isEqualTo(used);
    }

    @Test
    void hasAWordForEveryKindOfRecord() {
        Set<String> used = found("(?:NotFoundException|DuplicateException)\\(\\s*\"([a-z-]+)\"");
        used.addAll(found("Lifecycle\\.of\\(\\s*\"([a-z-]+)\""));
        used.addAll(found("new AggregateType<>\\(\\s*\"([a-z-]+)\""));
        assertThat(used).contains("opportunity", "plan-step", "unit");
        assertThat(keysUnder("kind.")).containsAll(used);
    }

    @Test
    void hasALabelForEveryValueThatIsOneOfAFew() {
        Set<String> words = Stream.of(sources())
                .map(LabelsTest::type)
                .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getClasses())))
                .filter(type -> type.isEnum() && isShown(type))
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(each -> each.getClass().getSimpleName() + "." + ((Enum<?>) each).name())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(words)
                .hasSizeGreaterThan(60)
                .contains(
                        "OpportunityState.LOST", "OrgUnitAction.CREATE", "Priority.HIGH", "DataScope.OWN", "Sex.OTHER");
        assertThat(ENGLISH.keySet()).containsAll(words);
        Set<String> known = keysUnder("").stream()
                .filter(key -> Character.isUpperCase(key.charAt(0)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).as("no word is left over").isEqualTo(words);
    }

    @Test
    void hasAWordForEveryRightThatCanBeMissing() {
        Set<String> used =
                Contexts.permissions().stream().map(Permission::code).collect(Collectors.toCollection(TreeSet::new));
        assertThat(keysUnder("permission.")).contains("act").containsAll(used).containsAll(commands());
    }

    /** A node without a label or a tip fails here. Each has a path, which follows from its code. */
    @Test
    void hasALabelATipAndAPathForEveryNodeOfTheTreeOfPermissions() {
        PermissionTree tree = PermissionTree.of(Contexts.permissions());
        Set<String> nodes = codes(tree.nodes());
        assertThat(nodes).contains("opportunity", "opportunity.open");
        assertThat(keysUnder("module.")).isEqualTo(codes(tree.modules()));
        assertThat(keysUnder("permission."))
                .containsAll(tree.permissions().stream().map(Permission::code).toList());
        assertThat(keysUnder("tip.")).isEqualTo(nodes);
        assertThat(nodes.stream().map(Labels.of(Locale.ENGLISH)::permissionPath))
                .doesNotHaveDuplicates()
                .allMatch(path -> path.matches("(/[a-z-]+){1,2}"));
    }

    private static Set<String> codes(List<PermissionNode> nodes) {
        return nodes.stream().map(PermissionNode::code).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void hasALabelForEveryRoleTypeOfEntryAndKindOfTimelineItem() {
        assertThat(keysUnder("role."))
                .isEqualTo(BuiltInRoles.all().stream()
                        .map(each -> each.code().value())
                        .collect(Collectors.toCollection(TreeSet::new)));
        Set<String> types = new TreeSet<>();
        Set<String> kinds = new TreeSet<>();
        for (ContextDescriptor<?> each : Contexts.ALL) {
            if (each instanceof EntryReferenceSource<?> source) {
                source.entryTypes().forEach(type -> types.add(type.code()));
            }
            if (each instanceof TimelineSource<?> source) {
                kinds.add(source.timelineKind().code());
            }
        }
        assertThat(keysUnder("type.")).hasSizeGreaterThan(3).isEqualTo(types);
        assertThat(keysUnder("timeline.")).hasSizeGreaterThan(4).isEqualTo(kinds);
    }

    /** The order of a list is shown by its column; the others are for programs, or have labels by their codes. */
    private static boolean isShown(Class<?> type) {
        return !SortField.class.isAssignableFrom(type)
                && !Set.of(
                                Outcome.class,
                                PermissionNode.Kind.class,
                                CustomerDimension.class,
                                ActivityDimension.class,
                                ProductDimension.class,
                                SalesGrouping.class,
                                ConflictException.Reason.class)
                        .contains(type)
                && !type.getPackageName().startsWith("org.crmkit.internal");
    }

    /** The commands that may be rejected although the user sees the record: the aggregate type and the action. */
    private static Set<String> commands() {
        Map<String, Class<?>> actions = Arrays.stream(sources())
                .filter(name -> name.endsWith("Action"))
                .map(LabelsTest::type)
                .collect(Collectors.toMap(Class::getSimpleName, each -> each));
        Set<String> commands = Arrays.stream(sources())
                .flatMap(name -> KIND.matcher(text(name)).results())
                .flatMap(kind -> Arrays.stream(actions.get(kind.group(1)).getEnumConstants())
                        .map(action -> kind.group(2) + "."
                                + ((Enum<?>) action)
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(commands).contains("opportunity.win", "customer.edit-contacts", "stage.retire", "unit.create");
        return commands;
    }

    @Test
    void hasAMessageForEveryReasonOfAConflict() {
        for (ConflictException.Reason reason : ConflictException.Reason.values()) {
            assertThat(ENGLISH).containsKey("conflict." + reason.name());
        }
    }

    private static Set<String> keysUnder(String prefix) {
        return ENGLISH.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String pattern) {
        return Pattern.compile("\\{\\d}")
                .matcher(pattern)
                .results()
                .map(each -> each.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(String pattern) {
        return found(SOURCES, pattern);
    }

    private static Set<String> found(Path root, String pattern) {
        Pattern code = Pattern.compile(pattern);
        return Arrays.stream(sources(root))
                .flatMap(name -> code.matcher(text(root, name)).results().map(each -> each.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String[] sources() {
        return sources(SOURCES);
    }

    /** The main sources as class names, without the root package. */
    private static String[] sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".java") && !name.endsWith("package-info.java"))
                    .map(name -> name.replace(".java", "").replace('\\', '/').replace('/', '.'))
                    .toArray(String[]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("org.crmkit." + name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String text(String name) {
        return text(SOURCES, name);
    }

    private static String text(Path root, String name) {
        try {
            return Files.readString(root.resolve(name.replace('.', '/') + ".java"), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
