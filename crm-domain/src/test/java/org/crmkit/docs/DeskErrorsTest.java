package org.crmkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.kernel.desk.RecordDesk;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.junit.jupiter.api.Test;

/** The Javadoc of every method of a desk, own or inherited, names the exceptions of that method. */
class DeskErrorsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/crmkit");

    /** A public method that is no constructor, with the Javadoc before it. */
    private static final Pattern METHOD = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s+(?:@\\w+[^\\n]*\\s+)*public (?:final )?(?!static|final|abstract)[\\w<>?, .@]+ (\\w+)\\(",
            Pattern.DOTALL);

    /** These methods return a desk and do not access the store. */
    private static final List<String> SETTINGS =
            List.of("ifVersion", "asOf", "by", "pageSize", "sales", "service", "archive", "customers", "churn");

    @Test
    void everyMethodOfADeskNamesItsErrors() throws IOException {
        int methods = 0;
        for (Class<?> desk : desks()) {
            for (Method each : desk.getMethods()) {
                if (isOfADesk(each) && !SETTINGS.contains(each.getName())) {
                    methods++;
                    assertThat(javadocs(each))
                            .as("%s.%s", each.getDeclaringClass(), each.getName())
                            .hasSize(overloads(each))
                            .allMatch(javadoc -> javadoc.contains("@throws "));
                }
            }
        }
        assertThat(methods).isGreaterThan(110);
    }

    /** The desks of a session, those that they return, and the class whose methods the desks for records inherit. */
    private static List<Class<?>> desks() {
        List<Class<?>> desks = new ArrayList<>(List.of(CrmSession.class));
        for (int each = 0; each < desks.size(); each++) {
            Arrays.stream(desks.get(each).getMethods())
                    .<Class<?>>map(Method::getReturnType)
                    .filter(type -> type.isAnnotationPresent(PrimaryPort.class)
                            && type.getName().endsWith("Desk"))
                    .filter(type -> !desks.contains(type))
                    .forEach(desks::add);
        }
        desks.remove(CrmSession.class);
        assertThat(desks).hasSizeGreaterThan(15).anyMatch(each -> each.getSuperclass() == RecordDesk.class);
        return desks;
    }

    private static boolean isOfADesk(Method method) {
        return method.getDeclaringClass() != Object.class
                && !method.isSynthetic()
                && !Modifier.isStatic(method.getModifiers());
    }

    private static int overloads(Method method) {
        return (int) Arrays.stream(method.getDeclaringClass().getDeclaredMethods())
                .filter(each -> Modifier.isPublic(each.getModifiers()) && isOfADesk(each))
                .filter(each -> each.getName().equals(method.getName()))
                .count();
    }

    /** Returns the Javadoc of each method of that name in the class that declares the method. */
    private static List<String> javadocs(Method method) throws IOException {
        String file = method.getDeclaringClass().getName().substring("org.crmkit.".length());
        Matcher found = METHOD.matcher(Files.readString(SOURCES.resolve(file.replace('.', '/') + ".java")));
        Stream.Builder<String> javadocs = Stream.builder();
        while (found.find()) {
            if (found.group(2).equals(method.getName())) {
                javadocs.add(found.group(1));
            }
        }
        return javadocs.build().toList();
    }
}
