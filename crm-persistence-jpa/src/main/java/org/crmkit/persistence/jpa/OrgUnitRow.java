package org.crmkit.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.crmkit.access.OrgUnit;
import org.crmkit.actor.UnitPath;
import org.crmkit.value.Text;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_org_unit}. */
@Entity
@Table(name = "crm_org_unit")
@SuppressWarnings("NullAway.Init")
class OrgUnitRow extends Row {

    @Column(name = "name", length = OrgUnit.NAME_MAX, nullable = false)
    String name;

    @Column(name = "name_key", length = Text.KEY_MAX, nullable = false)
    String nameKey;

    @Column(name = "sort_key", length = Text.KEY_MAX, nullable = false)
    String sortKey;

    @Column(name = "parent_id")
    @Nullable
    UUID parent;

    @Column(name = "parent_key", nullable = false)
    UUID parentKey;

    @Column(name = "path", length = UnitPath.MAX, nullable = false)
    String path;

    protected OrgUnitRow() {}

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
