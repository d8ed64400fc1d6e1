package org.crmkit.examples.quickstart.csv;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.crmkit.examples.quickstart.pipeline.PipelineReader;

/** A small folder of CSV files in memory, in which each test corrupts what it is about. */
public final class CsvFolder implements Folder {

    public static final String PIPELINE_HEADER =
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n";

    private final Map<String, byte[]> files = new HashMap<>();

    public CsvFolder() {
        with(PipelineReader.TEAMS, """
                sales_agent,manager,regional_office
                Lin Mei,Wang Lei,East
                Anna Berg,Olaf Nord,West
                """);
        with(PipelineReader.PRODUCTS, """
                product,series,sales_price
                GTX Pro,GTX,4821
                MG,MG,55
                """);
        with(PipelineReader.ACCOUNTS, """
                account,sector,year_established,revenue,employees,office_location,subsidiary_of
                Blue Lotus,hotel,1999,1.5,20,China,
                Café Été,cafe,2001,0.5,7,France,
                """);
        pipeline();
    }

    public CsvFolder pipeline(String... lines) {
        return with(PipelineReader.PIPELINE, PIPELINE_HEADER + String.join("\n", lines) + "\n");
    }

    public CsvFolder with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public CsvFolder with(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    public CsvFolder without(String file) {
        files.remove(file);
        return this;
    }

    @Override
    public byte[] read(String file) {
        byte[] bytes = files.get(file);
        if (bytes == null) {
            throw new Complaint("There is no file " + file + ".");
        }
        return bytes;
    }

    /** Writes the folder to disk. */
    public java.nio.file.Path writeTo(java.nio.file.Path directory) throws java.io.IOException {
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            java.nio.file.Files.write(directory.resolve(each.getKey()), each.getValue());
        }
        return directory;
    }
}
