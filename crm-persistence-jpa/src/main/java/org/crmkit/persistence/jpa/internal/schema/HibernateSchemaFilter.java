package org.crmkit.persistence.jpa.internal.schema;

import java.util.Locale;
import java.util.Set;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.mapping.Table;
import org.hibernate.service.spi.ServiceContributor;
import org.hibernate.tool.schema.spi.SchemaFilter;
import org.hibernate.tool.schema.spi.SchemaFilterProvider;

/**
 * Keeps Hibernate's schema tool ({@code hibernate.hbm2ddl.auto}) away from the tables of CRM Kit, which the scripts create.
 * Hibernate neither creates, drops, alters nor validates them. Hibernate finds this class through the service loader; hosts do
 * not use it. A host that sets {@code hibernate.hbm2ddl.schema_filter_provider} keeps its own filter.
 */
public final class HibernateSchemaFilter implements ServiceContributor, SchemaFilterProvider {

    private static final String SETTING = "hibernate.hbm2ddl.schema_filter_provider";

    private static final Set<String> OURS = Schema.tables();

    private static final SchemaFilter ALL_BUT_OURS = new SchemaFilter() {
        @Override
        public boolean includeNamespace(Namespace namespace) {
            return true;
        }

        @Override
        public boolean includeTable(Table table) {
            return !OURS.contains(table.getName().toLowerCase(Locale.ROOT));
        }

        @Override
        public boolean includeSequence(Sequence sequence) {
            return true;
        }
    };

    /** Used by the service loader. */
    public HibernateSchemaFilter() {}

    @Override
    public void contribute(StandardServiceRegistryBuilder registry) {
        registry.getSettings().putIfAbsent(SETTING, this);
    }

    @Override
    public SchemaFilter getCreateFilter() {
        return ALL_BUT_OURS;
    }

    @Override
    public SchemaFilter getDropFilter() {
        return ALL_BUT_OURS;
    }

    @Override
    public SchemaFilter getTruncatorFilter() {
        return ALL_BUT_OURS;
    }

    @Override
    public SchemaFilter getMigrateFilter() {
        return ALL_BUT_OURS;
    }

    @Override
    public SchemaFilter getValidateFilter() {
        return ALL_BUT_OURS;
    }
}
