package org.crmkit.persistence.jpa.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.File;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A host that requests migration without Flyway on its class path. */
class WithoutFlywayTest {

    @Test
    void isToldWhichDependencyToAdd() throws Exception {
        try (URLClassLoader loader = withoutFlyway()) {
            DataSource database = (DataSource) loader.loadClass("org.h2.jdbcx.JdbcDataSource")
                    .getDeclaredConstructor()
                    .newInstance();
            database.getClass().getMethod("setURL", String.class).invoke(database, "jdbc:h2:mem:" + UUID.randomUUID());
            Method run = loader.loadClass(Migration.class.getName()).getDeclaredMethod("run", DataSource.class);
            run.setAccessible(true);

            Throwable refused = catchThrowable(() -> run.invoke(null, database)).getCause();

            assertThat(refused)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("<groupId>org.flywaydb</groupId><artifactId>flyway-core</artifactId>")
                    .hasMessageContaining("META-INF/crm/h2");
        }
    }

    private static URLClassLoader withoutFlyway() {
        URL[] entries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(each -> !each.contains("flyway"))
                .map(WithoutFlywayTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(entries, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(entry, impossible);
        }
    }
}
