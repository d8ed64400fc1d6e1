/** The store in memory. */
module org.crmkit.persistence.inmemory {
    requires transitive org.crmkit;
    requires org.pcollections;

    exports org.crmkit.persistence.inmemory;
}
