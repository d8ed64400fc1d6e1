package org.crmkit.persistence.jpa.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmkit.persistence.jpa.CrmSchema;
import org.crmkit.persistence.jpa.Host;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.persistence.jpa.TestDatabases;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Upgrades a database that a released version created and filled. {@code released/README.md} describes how to add a release. */
class UpgradeFromReleaseTest {

    private static final String FOLDER = "/released/";
    private static final String NOTHING_RELEASED =
            "skipped: no version has been released, so there is none to upgrade from";

    @ParameterizedTest
    @EnumSource
    void everyReleaseIsUpgradedToTheSchemaOfAFreshDatabase(TestDatabases database) throws Exception {
        List<String> versions = versions();
        if (versions.isEmpty()) {
            System.out.println(NOTHING_RELEASED);
        }
        assumeFalse(versions.isEmpty(), NOTHING_RELEASED);
        for (String version : versions) {
            try (HikariDataSource pool = database.freshSchema().dataSource(4);
                    var factory = Host.factory("host", pool, Map.of())) {
                Flyway.configure()
                        .dataSource(pool)
                        .table(SchemaHistory.TABLE)
                        .locations("classpath:" + FOLDER.substring(1) + version + "/" + database.vendor())
                        .load()
                        .migrate();
                Dump.into(database, pool, FOLDER + version + "/data.sql");

                CrmSchema.migrate(pool);

                assertThatCode(() -> JpaStore.of(factory)).as(version).doesNotThrowAnyException();
                assertThat(SchemaPicture.of(pool))
                        .as(version)
                        .isEqualTo(SchemaPicture.of(Host.on(database).pool()));
            }
        }
    }

    /** The folder is in a jar when the tests run on another Hibernate. */
    private static List<String> versions() throws Exception {
        URI readme =
                UpgradeFromReleaseTest.class.getResource(FOLDER + "README.md").toURI();
        if (!readme.getScheme().equals("jar")) {
            return folders(Path.of(readme).getParent());
        }
        try (FileSystem jar = FileSystems.newFileSystem(readme, Map.of())) {
            return folders(jar.getPath(FOLDER));
        }
    }

    private static List<String> folders(Path parent) throws IOException {
        try (Stream<Path> found = Files.list(parent)) {
            return found.filter(Files::isDirectory)
                    .map(each -> each.getFileName().toString().replace("/", ""))
                    .sorted()
                    .toList();
        }
    }
}
