package org.crmkit.persistence.jpa.internal.access;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.access.RoleCode;
import org.crmkit.access.User;
import org.crmkit.access.UserFilter;
import org.crmkit.access.UserSnapshot;
import org.crmkit.access.UserSort;
import org.crmkit.access.UserState;
import org.crmkit.access.Users;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UnitPath;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.jpa.internal.aggregate.ReferenceGuard;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.PagedQuery;
import org.crmkit.persistence.jpa.internal.query.SortOrder;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.jspecify.annotations.Nullable;

/** Users in {@code crm_user} and {@code crm_user_role}. */
final class JpaUsers extends ReferenceGuard<User, UserId, UserRow> implements Users {

    private static final Shape<User, UserRow> SHAPE = new Shape<>(
            "user",
            UserRow.class,
            "select r from UserRow r left join fetch r.roles",
            new UserMapperImpl(),
            UserRow::new);

    private static final String SNAPSHOT = """
            select new org.crmkit.persistence.jpa.internal.access.JpaUsers$SnapshotRow(
            r.state, r.validUntil, r.unit, n.path, x) from UserRow r
            join OrgUnitRow n on n.key.tenantId = r.key.tenantId and n.key.id = r.unit left join r.roles x""";

    private static final String HOLDERS =
            "r.key.id in (select u.key.id from UserRow u join u.roles x where u.key.tenantId = :tenant and x in"
                    + " :roles)";

    private static final SortOrder BY_NAME = new SortOrder("r.sortKey", String.class);

    private static final Set<UserState> ACCEPTING_REFERENCES =
            Stream.of(UserState.values()).filter(UserState::acceptsReferences).collect(Collectors.toUnmodifiableSet());

    private final PagedQuery<Object[], User, UserSort> listing =
            PagedQuery.ofRecords("UserRow", this::all, sort -> BY_NAME);

    JpaUsers(TenantEntityManager entityManager) {
        super(entityManager, SHAPE, ACCEPTING_REFERENCES);
    }

    /** A snapshot of a user as the query selects it, one row for each role. */
    record SnapshotRow(
            UserState state,
            @Nullable Instant validUntil,
            UUID unit,
            String path,
            @Nullable String role) {}

    @Override
    public JpqlQuery visible(JpqlQuery clauses, Visibility visibility) {
        return VisibilityCondition.ofUsers(clauses, visibility);
    }

    @Override
    public Optional<UserSnapshot> snapshot(UserId id) {
        List<SnapshotRow> rows = JpqlQuery.of(SNAPSHOT, entityManager())
                .and("r.key.id = :id")
                .set("id", id.value())
                .list(entityManager(), SnapshotRow.class);
        return rows.isEmpty() ? Optional.empty() : Optional.of(snapshot(id, rows));
    }

    @Override
    public Optional<User> named(String name) {
        return first(select().and("r.nameKey = :name")
                .set("name", Text.matchKey(name))
                .query(entityManager(), UserRow.class));
    }

    @Override
    public Page<User> list(ListQuery<UserFilter, UserSort> query, Visibility visibility) {
        return page(listing, clauses -> filter(clauses, query.filter()), query.paging(), visibility);
    }

    private static JpqlQuery filter(JpqlQuery clauses, UserFilter filter) {
        return clauses.and("r.state = :state", "state", filter.state())
                .and("r.unit = :inUnit", "inUnit", ColumnValues.bare(filter.unit()))
                .and(HOLDERS, "roles", codes(filter.roles()))
                .and("(r.validUntil is null or r.validUntil > :validAt)", "validAt", filter.validAt());
    }

    private static UserSnapshot snapshot(UserId id, List<SnapshotRow> rows) {
        SnapshotRow any = rows.get(0);
        Set<RoleCode> roles = rows.stream()
                .map(SnapshotRow::role)
                .filter(Objects::nonNull)
                .map(AccessValues::role)
                .collect(Collectors.toSet());
        return new UserSnapshot(
                id, any.state(), any.validUntil(), new OrgUnitId(any.unit()), new UnitPath(any.path()), roles);
    }

    private static @Nullable Set<String> codes(@Nullable Set<RoleCode> roles) {
        return roles == null ? null : roles.stream().map(RoleCode::value).collect(Collectors.toSet());
    }
}
