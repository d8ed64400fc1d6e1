package org.crmkit.examples.quickstart.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.lang.reflect.InvocationTargetException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.crmkit.examples.quickstart.csv.Complaint;
import org.crmkit.examples.quickstart.options.Options;
import org.crmkit.examples.quickstart.options.StoreKind;
import org.crmkit.persistence.inmemory.InMemoryStore;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.persistence.jpa.SchemaMode;
import org.crmkit.spi.Store;

/** Opens the stores on which the quickstart can run. */
public final class Stores {

    /** The class exists only with the Maven profile of the same name, because its server is a large download. */
    static final String EMBEDDED_MARIADB = "org.crmkit.examples.quickstart.store.EmbeddedMariaDb";

    private static final int CONNECTIONS = 2;
    private static final long PATIENCE_MILLIS = 10_000;

    private Stores() {}

    /** Opens the store that the options name; throws a {@link Complaint} if this is not possible. */
    public static OpenStore open(Options options) {
        OpenStore open = new OpenStore();
        if (options.store().equals(StoreKind.MEMORY)) {
            return open.on(InMemoryStore.create());
        }
        try {
            Server server = server(options);
            open.standing(server, server::close);
            return open.on(jpa(open, server));
        } catch (RuntimeException failed) {
            open.close();
            throw failed;
        }
    }

    /** Starts a MariaDB server, if the class that starts it exists. */
    public static Server mariaDb(String starter) {
        try {
            return (Server) Class.forName(starter).getDeclaredMethod("start").invoke(null);
        } catch (ClassNotFoundException | NoClassDefFoundError missing) {
            throw new Complaint(
                    "MariaDB's server comes only with the Maven profile mariadb: add -Pmariadb to the command.",
                    missing);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() instanceof Complaint complaint
                    ? complaint
                    : new Complaint("MariaDB did not start: " + failed.getCause(), failed);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Throws a {@link Complaint} if there is no driver for the URL of a MariaDB server. */
    public static void requireMariaDbDriver(String url) {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException missing) {
            throw new Complaint(
                    "MariaDB's driver comes only with the Maven profile mariadb: add -Pmariadb to the command.",
                    missing);
        }
    }

    private static Server server(Options options) {
        Options.Login login = options.server();
        if (login != null) {
            if (options.store().equals(StoreKind.MARIADB)) {
                requireMariaDbDriver(login.url());
            }
            return Server.existing(login);
        }
        return switch (options.store()) {
            case H2 -> Server.inThisProcess("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            case POSTGRES -> EmbeddedPostgreSql.start();
            case MARIADB -> mariaDb(EMBEDDED_MARIADB);
            case MEMORY -> throw new IllegalArgumentException("there is no server in memory");
        };
    }

    private static Store jpa(OpenStore open, Server server) {
        try {
            HikariDataSource pool = pool(server);
            open.standing(pool, pool::close);
            EntityManagerFactory factory = new PersistenceConfiguration("quickstart")
                    .mappingFile("META-INF/crm-orm.xml")
                    .property("jakarta.persistence.nonJtaDataSource", pool)
                    .createEntityManagerFactory();
            open.standing(factory, factory::close);
            return JpaStore.builder(factory).schema(SchemaMode.MIGRATE, pool).build();
        } catch (RuntimeException failed) {
            throw new Complaint("The database " + server.url() + " cannot be used: " + reason(failed), failed);
        }
    }

    private static HikariDataSource pool(Server server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        return new HikariDataSource(config);
    }

    private static String reason(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return message.lines().findFirst().orElse(cause.toString());
    }
}
