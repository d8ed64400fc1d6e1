package org.crmkit.examples.quickstart.trade;

import java.util.List;
import org.crmkit.examples.quickstart.csv.CsvFolder;
import org.crmkit.examples.quickstart.pipeline.PipelineReader;

/** A small folder of customers and orders in memory, in which each test corrupts what it is about. */
public final class TradeFolder {

    private TradeFolder() {}

    /** Ben reports to Ada. Ada sold to Lotus and Ben to Fjord; Été has never ordered. */
    public static CsvFolder small() {
        return new CsvFolder()
                .without(PipelineReader.PIPELINE)
                .without(PipelineReader.TEAMS)
                .without(PipelineReader.ACCOUNTS)
                .with(TradeReader.EMPLOYEES, header(TradeColumns.EMPLOYEES) + """
                        1,Root,Ada,Head,,,,,,,,,,,,,
                        2,Fox,Ben,Seller,,,,,,,,,,,,1,
                        """)
                .with(TradeReader.CUSTOMERS, header(TradeColumns.CUSTOMERS) + """
                        LOTUS,Blue Lotus,Xu Lan,Buyer,Bund 1,Shanghai,,200000,China,123,
                        FJORD,Fjordview,,,,Bergen,,,Norway,,
                        ETE,Café Été,,,,,,,,,
                        """)
                .with(TradeReader.PRODUCTS, header(TradeColumns.PRODUCTS) + """
                        1,Beans,1,1,8 bags,9.80000019,39,0,10,0
                        2,Cups,1,2,36 pieces,20,17,40,25,1
                        """)
                .with(TradeReader.CATEGORIES, header(TradeColumns.CATEGORIES) + """
                        1,Beans,
                        2,"Cups, glasses",
                        """)
                .with(TradeReader.ORDERS, header(TradeColumns.ORDERS) + """
                        10,LOTUS,1,2025-01-02,,2025-01-05,,,Blue Lotus,Bund 1,Shanghai,,,China
                        11,FJORD,2,2025-02-03,,,,,,,,,,
                        12,LOTUS,1,2025-09-01,,,,,,,,,,
                        """)
                .with(TradeReader.DETAILS, header(TradeColumns.DETAILS) + """
                        10,1,9.80000019,10,0.150000006
                        10,2,20,1,0
                        11,2,19.99,3,0
                        12,1,9.80000019,5,0.0500000007
                        """);
    }

    /** Returns the header of a file with its line end. */
    public static String header(List<String> columns) {
        return String.join(",", columns) + "\n";
    }
}
