package org.crmkit.persistence.jpa.internal.dictionary;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryState;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.jpa.internal.entity.Row;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_entry}. The keys for finding and sorting entries are derived from their texts automatically. */
@Entity
@Table(name = "crm_entry")
@SuppressWarnings("NullAway.Init")
class EntryRow extends Row {

    @Column(name = "state", length = 16, nullable = false)
    @Convert(converter = DictionaryCodes.OfEntryState.class)
    EntryState state;

    @Column(name = "type", length = EntryType.MAX, nullable = false)
    String type;

    @Column(name = "entry_value", length = Entry.VALUE_MAX, nullable = false)
    String value;

    @Column(name = "value_key", length = Text.KEY_MAX, nullable = false)
    String valueKey;

    @Column(name = "value_sort", length = Text.KEY_MAX, nullable = false)
    String valueSort;

    @Column(name = "item", length = Entry.ITEM_MAX, nullable = false)
    String item;

    @Column(name = "item_key", length = Text.KEY_MAX, nullable = false)
    String itemKey;

    @Column(name = "item_zh", length = Entry.ITEM_MAX)
    @Nullable
    String itemZh;

    @Column(name = "item_zh_key", length = Text.KEY_MAX)
    @Nullable
    String itemZhKey;

    @Column(name = "position", nullable = false)
    int position;

    @Column(name = "editable", nullable = false)
    boolean editable;

    protected EntryRow() {}

    public EntryState getState() {
        return state;
    }

    public void setState(EntryState state) {
        this.state = state;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
        this.valueKey = Text.matchKey(value);
        this.valueSort = Text.sortKey(value);
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
        this.itemKey = Text.sortKey(item);
    }

    public @Nullable String getItemZh() {
        return itemZh;
    }

    public void setItemZh(@Nullable String itemZh) {
        this.itemZh = itemZh;
        this.itemZhKey = itemZh == null ? null : Text.sortKey(itemZh);
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
    }

    public boolean isEditable() {
        return editable;
    }

    public void setEditable(boolean editable) {
        this.editable = editable;
    }
}
