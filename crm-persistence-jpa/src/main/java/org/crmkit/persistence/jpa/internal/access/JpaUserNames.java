package org.crmkit.persistence.jpa.internal.access;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.crmkit.access.UserNames;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.Parts;
import org.crmkit.persistence.jpa.internal.query.UserRefRow;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;

/** The names of users, in {@code crm_user}. */
record JpaUserNames(TenantEntityManager entityManager) implements UserNames {

    private static final String REFS = "select {user} from UserRow r".replace("{user}", UserRefRow.select("r"));

    @Override
    public Collection<UserRef> find(Set<UserId> ids) {
        return Parts.of(ids).stream()
                .flatMap(some -> JpqlQuery.of(REFS, entityManager)
                        .and("r.key.id in :ids")
                        .set("ids", some)
                        .list(entityManager, UserRefRow.class)
                        .stream())
                .flatMap(each -> Stream.ofNullable(each.ref()))
                .toList();
    }
}
