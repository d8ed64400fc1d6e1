package org.crmkit.persistence.jpa.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.crmkit.kernel.value.TenantId;
import org.jspecify.annotations.Nullable;

/** The key of every row. It contains the tenant, so that no row can be found without the tenant. */
@Embeddable
@SuppressWarnings("NullAway.Init")
public class Key implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Column(name = "tenant_id", length = TenantId.MAX, nullable = false)
    String tenantId;

    @Column(name = "id", nullable = false)
    UUID id;

    protected Key() {}

    public Key(String tenantId, UUID id) {
        this.tenantId = tenantId;
        this.id = id;
    }

    public UUID getId() {
        return id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Key key && id.equals(key.id) && tenantId.equals(key.tenantId);
    }

    @Override
    public int hashCode() {
        return 31 * tenantId.hashCode() + id.hashCode();
    }
}
