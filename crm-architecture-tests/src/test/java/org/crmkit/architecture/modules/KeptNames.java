package org.crmkit.architecture.modules;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.access.BuiltInRoles;
import org.crmkit.dictionary.SeededEntries;
import org.crmkit.internal.Contexts;
import org.crmkit.internal.EventCatalog;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.permission.Permission;

/** Lists, in Markdown, the names in the code that must stay the same in later versions. */
final class KeptNames {

    private static final Path SCRIPTS =
            Path.of("..", "crm-persistence-jpa", "src", "main", "resources", "META-INF", "crm", "postgresql");
    private static final Path ROOMS = Path.of(
            "..", "crm-persistence-jpa", "src", "main", "java", "org", "crmkit", "persistence", "jpa", "internal");

    private static final Path MESSAGES = Path.of("..", "crm-domain", "src", "main", "resources");

    private static final Pattern TABLE =
            Pattern.compile("create table (?:if not exists )?(\\w+) \\(\n(.*?)\n\\);", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("(?m)^  (?!constraint|primary|foreign|unique|check)(\\w+) ");
    private static final Pattern CODE = Pattern.compile("(\\w+)\\.[A-Z_]+, \"([A-Z_]+)\"");

    private KeptNames() {}

    static String lists() {
        return events()
                + tables()
                + codes()
                + permissions()
                + roles()
                + entryTypes()
                + errors()
                + actions()
                + conflicts();
    }

    private static String events() {
        Map<String, String> rows = new TreeMap<>();
        EventCatalog.types()
                .forEach((name, type) -> rows.put(
                        name,
                        Arrays.stream(type.getRecordComponents())
                                .map(each -> each.getName())
                                .collect(Collectors.joining(", "))));
        return table("Events and their fields", "event | fields", rows);
    }

    private static String tables() {
        Map<String, String> rows = new TreeMap<>();
        for (String script : texts(SCRIPTS, ".sql")) {
            TABLE.matcher(script)
                    .results()
                    .forEach(found ->
                            rows.put(found.group(1), all(COLUMN, found.group(2)).collect(Collectors.joining(", "))));
        }
        return table("Tables and their columns", "table | columns", rows);
    }

    private static String codes() {
        Map<String, String> rows = new TreeMap<>();
        CODE.matcher(String.join("\n", texts(ROOMS, "Codes.java")))
                .results()
                .collect(Collectors.groupingBy(found -> found.group(1), TreeMap::new, Collectors.toList()))
                .forEach((type, found) ->
                        rows.put(type, found.stream().map(each -> each.group(2)).collect(Collectors.joining(", "))));
        return table("Codes of states and kinds in columns", "type | codes", rows);
    }

    private static String permissions() {
        return list("Permissions", "permission", Contexts.permissions().stream().map(Permission::code));
    }

    private static String roles() {
        return list(
                "Built-in roles",
                "role",
                BuiltInRoles.all().stream().map(each -> each.code().value()));
    }

    private static String entryTypes() {
        Map<String, String> rows = new TreeMap<>();
        SeededEntries.all().stream()
                .collect(Collectors.groupingBy(each -> each.type().code(), TreeMap::new, Collectors.toList()))
                .forEach((type, seeds) ->
                        rows.put(type, seeds.stream().map(each -> each.value()).collect(Collectors.joining(", "))));
        return table("Types of dictionary entries and the values that a tenant begins with", "type | values", rows);
    }

    private static String errors() {
        Properties messages = messages();
        Map<String, String> rows = new TreeMap<>();
        rows.put("code of a `CrmException`", keys(messages, "^([a-z-]+)$"));
        rows.put("rule of a `RuleBrokenException`", keys(messages, "^rule\\.(.+)$"));
        rows.put("code of a `Violation`", keys(messages, "^violation\\.(.+)$"));
        rows.put("kind of record", keys(messages, "^kind\\.(.+)$"));
        return table("Codes of errors", "what | codes", rows);
    }

    private static String actions() {
        return list(
                "What a `NotAllowedException` and a rejected command name",
                "command or permission",
                keyStream(messages(), "^permission\\.(.+)$"));
    }

    private static String conflicts() {
        return list(
                "Reasons of conflicts",
                "reason",
                Arrays.stream(ConflictException.Reason.values()).map(Enum::name));
    }

    private static String keys(Properties messages, String pattern) {
        return keyStream(messages, pattern).collect(Collectors.joining(", "));
    }

    private static Stream<String> keyStream(Properties messages, String pattern) {
        Pattern key = Pattern.compile(pattern);
        return new TreeSet<>(messages.stringPropertyNames())
                .stream().map(key::matcher).filter(Matcher::matches).map(each -> each.group(1));
    }

    private static Properties messages() {
        Properties messages = new Properties();
        for (String text : texts(MESSAGES, "messages.properties")) {
            try {
                messages.load(new StringReader(text));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return messages;
    }

    private static Stream<String> all(Pattern pattern, String in) {
        return pattern.matcher(in).results().map((MatchResult each) -> each.group(1));
    }

    /** Returns the files below a folder whose names end in the same way, in the order of their paths. */
    private static List<String> texts(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(each -> each.toString().endsWith(end))
                    .sorted()
                    .map(KeptNames::text)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String list(String title, String head, Stream<String> names) {
        return heading(title) + "| " + head + " |\n|---|\n"
                + names.map(each -> "| `" + each + "` |\n").collect(Collectors.joining());
    }

    private static String table(String title, String head, Map<String, String> rows) {
        return heading(title) + "| " + head + " |\n|---|---|\n"
                + rows.entrySet().stream()
                        .map(each -> "| " + quoted(each.getKey()) + " | " + each.getValue() + " |\n")
                        .collect(Collectors.joining());
    }

    private static String heading(String title) {
        return "\n## " + title + "\n\n";
    }

    private static String quoted(String name) {
        return name.contains("`") || name.contains(" ") ? name : "`" + name + "`";
    }
}
