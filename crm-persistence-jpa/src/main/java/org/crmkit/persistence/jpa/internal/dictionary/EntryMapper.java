package org.crmkit.persistence.jpa.internal.dictionary;

import org.crmkit.dictionary.Entry;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.entity.RowMapper;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** Maps entries to rows and back. */
@Mapper(uses = {ColumnValues.class, DictionaryValues.class})
interface EntryMapper extends RowMapper<Entry, EntryRow> {

    @Override
    @Mapping(target = "id", source = "key.id")
    @Mapping(target = "withVersion", ignore = true)
    Entry record(EntryRow row);

    @Override
    void write(Entry from, @MappingTarget EntryRow to);
}
