package org.crmkit.persistence.jpa;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.crmkit.access.RoleCode;
import org.crmkit.access.User;
import org.crmkit.access.UserState;
import org.crmkit.value.Text;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_user}, with their roles. */
@Entity
@Table(name = "crm_user")
@SuppressWarnings("NullAway.Init")
class UserRow extends BearerRow {

    @Column(name = "name", length = User.NAME_MAX, nullable = false)
    String name;

    @Column(name = "name_key", length = Text.KEY_MAX, nullable = false)
    String nameKey;

    @Column(name = "sort_key", length = Text.KEY_MAX, nullable = false)
    String sortKey;

    @Column(name = "real_name", length = User.REAL_NAME_MAX, nullable = false)
    String realName;

    @Column(name = "state", length = 16, nullable = false)
    @Convert(converter = Codes.OfUserState.class)
    UserState state;

    @Column(name = "unit_id", nullable = false)
    UUID unit;

    @Column(name = "valid_until")
    @Nullable
    Instant validUntil;

    @ElementCollection
    @CollectionTable(
            name = "crm_user_role",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "user_id", referencedColumnName = "id")
            })
    @Column(name = "role", length = RoleCode.MAX, nullable = false)
    Set<String> roles = new HashSet<>();

    protected UserRow() {}

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameKey() {
        return nameKey;
    }

    public void setNameKey(String nameKey) {
        this.nameKey = nameKey;
    }

    public String getSortKey() {
        return sortKey;
    }

    public void setSortKey(String sortKey) {
        this.sortKey = sortKey;
    }

    public String getRealName() {
        return realName;
    }

    public void setRealName(String realName) {
        this.realName = realName;
    }

    @Override
    public UserState getState() {
        return state;
    }

    public void setState(UserState state) {
        this.state = state;
    }

    public UUID getUnit() {
        return unit;
    }

    public void setUnit(UUID unit) {
        this.unit = unit;
    }

    public @Nullable Instant getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable Instant validUntil) {
        this.validUntil = validUntil;
    }

    /** The one set there ever is. */
    public Set<String> getRoles() {
        return roles;
    }
}
