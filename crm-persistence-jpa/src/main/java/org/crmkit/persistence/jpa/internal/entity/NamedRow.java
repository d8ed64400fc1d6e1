package org.crmkit.persistence.jpa.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.crmkit.kernel.value.Text;

/**
 * The row of an aggregate with a name; each subclass limits the length of the name. The keys by which names are compared and
 * sorted are derived from the name automatically. They are not properties, so that no mapper writes them.
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
public abstract class NamedRow extends Row {

    @Column(name = "name", nullable = false)
    String name;

    @Column(name = "name_key", length = Text.KEY_MAX, nullable = false)
    String nameKey;

    @Column(name = "sort_key", length = Text.KEY_MAX, nullable = false)
    String sortKey;

    public String getName() {
        return name;
    }

    /** Deriving the keys costs more than a comparison. They are derived again only if the name has changed. */
    public void setName(String name) {
        if (!name.equals(this.name)) {
            this.name = name;
            this.nameKey = Text.matchKey(name);
            this.sortKey = Text.sortKey(name);
        }
    }
}
