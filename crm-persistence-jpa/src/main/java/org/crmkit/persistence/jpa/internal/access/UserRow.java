package org.crmkit.persistence.jpa.internal.access;

import jakarta.persistence.AttributeOverride;
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
import org.crmkit.persistence.jpa.internal.entity.ReferenceTargetRow;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_user}, with the user's roles. */
@Entity
@AttributeOverride(name = "name", column = @Column(name = "name", length = User.NAME_MAX, nullable = false))
@Table(name = "crm_user")
@SuppressWarnings("NullAway.Init")
class UserRow extends ReferenceTargetRow {

    @Column(name = "real_name", length = User.REAL_NAME_MAX, nullable = false)
    String realName;

    @Column(name = "state", length = 16, nullable = false)
    @Convert(converter = AccessCodes.OfUserState.class)
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

    /** Always the same set. */
    public Set<String> getRoles() {
        return roles;
    }
}
