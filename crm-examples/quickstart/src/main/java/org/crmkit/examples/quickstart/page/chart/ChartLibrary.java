package org.crmkit.examples.quickstart.page.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Apache ECharts as its package contains it: the script, and the notices that must be delivered with it. */
public final class ChartLibrary {

    private static final String PACKAGE = "/META-INF/maven/org.mvnpm/echarts/pom.properties";
    private static final String FOLDER = "/META-INF/resources/_static/echarts/";

    private final String version = version();

    /** Returns the version. */
    public String number() {
        return version;
    }

    /** Returns the script, which contains bars, lines and what they need, but no other kinds of charts. */
    public String script() {
        return file("dist/echarts.common.min.js");
    }

    /** Returns the notice and the licences. */
    public String notices() {
        return Stream.of("NOTICE", "LICENSE", "licenses/LICENSE-d3")
                .map(this::file)
                .map(String::strip)
                .collect(Collectors.joining("\n\n----\n\n"));
    }

    /** Reads a text that lies beside a class or, with a leading slash, anywhere on the class path, with the line ends of HTML. */
    public static String read(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String file(String name) {
        return read(ChartLibrary.class, FOLDER + version + "/" + name);
    }

    private static String version() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(read(ChartLibrary.class, PACKAGE)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return properties.getProperty("version", "");
    }
}
