package org.crmkit.persistence.jpa.internal.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.crmkit.customer.Customer;
import org.crmkit.kernel.value.Text;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_customer_tag}. The key says which tags are the same. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class TagPart {

    @Column(name = "tag", length = Customer.TAG_MAX, nullable = false)
    String tag;

    @Column(name = "tag_key", length = Text.KEY_MAX, nullable = false)
    String tagKey;

    protected TagPart() {}

    static TagPart of(String tag) {
        TagPart part = new TagPart();
        part.tag = tag;
        part.tagKey = Text.matchKey(tag);
        return part;
    }

    public String getTag() {
        return tag;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TagPart part && Objects.equals(tag, part.tag) && Objects.equals(tagKey, part.tagKey);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tag, tagKey);
    }
}
