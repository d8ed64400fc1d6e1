package org.crmkit.examples.quickstart.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the columns of a file lie in its lines. A separator at the end of a line makes no column. */
final class Layout {

    private final List<String> names;
    private final List<String> columns;
    private final List<Integer> places;
    private final @Nullable Character separator;

    /**
     * @param names the names of the columns in the lines
     * @param columns the names of the columns that are read
     * @param places the place in the lines of each column that is read
     * @param separator the separator; null for white space
     */
    private Layout(List<String> names, List<String> columns, List<Integer> places, @Nullable Character separator) {
        this.names = names;
        this.columns = columns;
        this.places = places;
        this.separator = separator;
    }

    /**
     * Returns the layout that a header names; throws a {@link Complaint} if an expected column is not there once.
     *
     * @param optional further columns, which are read if they are there once
     */
    static Layout of(String file, String header, char separator, List<String> columns, List<String> optional) {
        List<String> names = new ArrayList<>(split(header, separator).stream()
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .toList());
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        if (!columns.stream().allMatch(each -> names.indexOf(each) >= 0 && isOnce(names, each))) {
            throw new Complaint("The first line of " + file + " should be " + String.join(",", columns)
                    + " (also with ; or tabs), and is " + shortened(header) + ".");
        }
        List<String> read = Stream.concat(
                        columns.stream(), optional.stream().filter(each -> names.contains(each) && isOnce(names, each)))
                .toList();
        return new Layout(
                List.copyOf(names), read, read.stream().map(names::indexOf).toList(), separator);
    }

    /** Returns the layout of a file without a header, whose first line is given. */
    static Layout bare(String line, char separator, List<String> columns) {
        boolean isCsv = split(line, separator).size() >= columns.size();
        List<Integer> places = columns.stream().map(columns::indexOf).toList();
        return new Layout(columns, columns, places, isCsv ? separator : null);
    }

    /** Returns the columns that are read. */
    List<String> columns() {
        return columns;
    }

    /** Returns the number of columns. */
    int size() {
        return names.size();
    }

    /** Returns the name of a column, or of the last one. */
    String name(int place) {
        return names.get(Math.min(place, names.size() - 1));
    }

    /** Returns the fields of a line; an empty one too many, after the last separator, is dropped. */
    List<String> fields(String line) {
        if (separator == null) {
            return List.of(line.strip().split("\\s+"));
        }
        List<String> fields = split(line, separator);
        boolean isTrailing = fields.size() == size() + 1 && fields.get(size()).isBlank();
        return isTrailing ? fields.subList(0, size()) : fields;
    }

    /** Returns the first wrong quote of a line, or empty. */
    Optional<Quotes> wrongQuotes(String line) {
        return separator == null ? Optional.empty() : Quotes.wrongIn(line, separator);
    }

    /** Returns the fields in the order of the expected columns. */
    List<String> ordered(List<String> fields) {
        Function<Integer, String> field = fields::get;
        return places.stream().map(field).toList();
    }

    /** Returns the key, which the first expected column holds, or empty if the line is too short. */
    Optional<String> key(List<String> fields) {
        int place = places.get(0);
        return place < fields.size() ? Optional.of(fields.get(place)) : Optional.empty();
    }

    private static boolean isOnce(List<String> names, String name) {
        return names.indexOf(name) == names.lastIndexOf(name);
    }

    private static String shortened(String header) {
        int most = 120;
        return header.length() <= most ? header : header.substring(0, most) + "…";
    }

    private static List<String> split(String line, char separator) {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(line)) {
            return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (CsvParseException unparsable) {
            return List.of();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
