package org.crmkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Javadoc of every method of a desk names the exceptions of that method. */
class DeskErrorsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/crmkit");

    /** A public method that is no constructor, with the Javadoc before it. */
    private static final Pattern METHOD = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s+(?:@\\w+[^\\n]*\\s+)*public (?!static|final)[\\w<>?, .@]+ (\\w+)\\(",
            Pattern.DOTALL);

    /** These methods return a desk and do not access the store. */
    private static final List<String> SETTINGS =
            List.of("ifVersion", "asOf", "by", "pageSize", "sales", "service", "customers", "churn");

    @Test
    void everyMethodOfADeskNamesItsErrors() throws IOException {
        List<Path> desks;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            desks = files.filter(each -> each.toString().endsWith("Desk.java")).toList();
        }
        assertThat(desks).hasSizeGreaterThan(10);
        int methods = 0;
        for (Path desk : desks) {
            Matcher method = METHOD.matcher(Files.readString(desk));
            while (method.find()) {
                if (!SETTINGS.contains(method.group(2))) {
                    methods++;
                    assertThat(method.group(1))
                            .as("%s.%s", desk, method.group(2))
                            .contains("@throws ");
                }
            }
        }
        assertThat(methods).isGreaterThan(80);
    }
}
