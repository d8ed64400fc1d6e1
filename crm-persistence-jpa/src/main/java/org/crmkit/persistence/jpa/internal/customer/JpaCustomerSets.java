package org.crmkit.persistence.jpa.internal.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRef;
import org.crmkit.customer.CustomerSets;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.Parts;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;

/** Operations on many customers at a time. */
record JpaCustomerSets(TenantEntityManager entityManager) implements CustomerSets {

    private static final String ADD_REFERENCES = """
            update CustomerRow r set r.referenceCount = r.referenceCount + 1
            where r.key.tenantId = :tenant and r.key.id in :ids and r.state in :accepting""";

    private static final String REFS =
            "select {customer} from CustomerRow r".replace("{customer}", CustomerRefRow.SELECT)
                    + CustomerRefRow.join("r.key.id");

    @Override
    public Set<CustomerId> known(Collection<CustomerId> ids, Visibility visibility) {
        return Parts.of(ids).stream()
                .flatMap(some -> JpaCustomers.visibleTo(of("select r.key.id from CustomerRow r", some), visibility)
                        .list(entityManager, UUID.class)
                        .stream())
                .map(CustomerId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public List<CustomerRef> refs(Collection<CustomerId> ids) {
        return Parts.of(ids).stream()
                .flatMap(some -> of(REFS, some).list(entityManager, Object[].class).stream())
                .map(each -> CustomerRefRow.in(each, 0))
                .toList();
    }

    private JpqlQuery of(String select, List<UUID> ids) {
        return JpqlQuery.of(select, entityManager)
                .some(ids.size())
                .and("r.key.id in :ids")
                .set("ids", ids);
    }

    @Override
    public void addReferences(Map<CustomerId, UserId> managers) {
        Parts.of(managers.keySet()).forEach(some -> attach(some, managers));
    }

    /**
     * Adds references to customers. A transaction sees the latest state of the rows that it has updated, at any isolation level;
     * therefore the managers are read after the update.
     */
    private void attach(List<UUID> ids, Map<CustomerId, UserId> managers) {
        int referenced = entityManager
                .update(ADD_REFERENCES)
                .setParameter("tenant", entityManager.tenant())
                .setParameter("ids", ids)
                .setParameter("accepting", JpaCustomers.ACCEPTING_REFERENCES)
                .executeUpdate();
        Map<CustomerId, UserId> now = JpqlQuery.of("select r.key.id, r.manager from CustomerRow r", entityManager)
                .and("r.key.id in :ids")
                .set("ids", ids)
                .and("r.state in :accepting")
                .set("accepting", JpaCustomers.ACCEPTING_REFERENCES)
                .list(entityManager, Object[].class)
                .stream()
                .collect(Collectors.toMap(row -> new CustomerId((UUID) row[0]), row -> new UserId((UUID) row[1])));
        for (UUID id : ids) {
            CustomerId customer = new CustomerId(id);
            if (!Objects.equals(now.get(customer), managers.get(customer))) {
                throw ConflictException.concurrentUpdate("customer", id);
            }
        }
        if (referenced < ids.size()) {
            throw ConflictException.concurrentUpdate("customer", ids.get(0));
        }
    }
}
