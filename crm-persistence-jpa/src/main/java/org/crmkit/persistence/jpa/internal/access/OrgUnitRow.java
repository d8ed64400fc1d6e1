package org.crmkit.persistence.jpa.internal.access;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.crmkit.access.OrgUnit;
import org.crmkit.kernel.permission.UnitPath;
import org.crmkit.persistence.jpa.internal.entity.NamedRow;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_org_unit}. */
@Entity
@AttributeOverride(name = "name", column = @Column(name = "name", length = OrgUnit.NAME_MAX, nullable = false))
@Table(name = "crm_org_unit")
@SuppressWarnings("NullAway.Init")
class OrgUnitRow extends NamedRow {

    @Column(name = "parent_id")
    @Nullable
    UUID parent;

    @Column(name = "parent_key", nullable = false)
    UUID parentKey;

    @Column(name = "path", length = UnitPath.MAX, nullable = false)
    String path;

    protected OrgUnitRow() {}

    public @Nullable UUID getParent() {
        return parent;
    }

    public void setParent(@Nullable UUID parent) {
        this.parent = parent;
    }

    public UUID getParentKey() {
        return parentKey;
    }

    public void setParentKey(UUID parentKey) {
        this.parentKey = parentKey;
    }

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path;
    }
}
