module host {
    requires com.h2database;
    requires flyway.core;
    requires java.naming;
    requires org.crmkit.persistence.inmemory;
    requires org.crmkit.persistence.jpa;
    requires org.hibernate.orm.core;
}
