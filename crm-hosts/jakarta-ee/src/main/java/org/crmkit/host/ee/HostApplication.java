package org.crmkit.host.ee;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The application, and its database. */
@ApplicationPath("/api")
@DataSourceDefinition(
        name = "java:app/jdbc/crm",
        className = "org.h2.jdbcx.JdbcDataSource",
        url = "jdbc:h2:mem:host;DB_CLOSE_DELAY=-1",
        user = "sa",
        password = "")
public class HostApplication extends Application {}
