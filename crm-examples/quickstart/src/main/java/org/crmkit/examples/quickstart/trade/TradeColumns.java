package org.crmkit.examples.quickstart.trade;

import java.util.List;

/** The headers of the files of a folder of customers and orders. */
public final class TradeColumns {

    static final List<String> CATEGORIES = columns("category_id,category_name,description");

    public static final List<String> PRODUCTS =
            columns("product_id,product_name,supplier_id,category_id,quantity_per_unit,"
                    + "unit_price,units_in_stock,units_on_order,reorder_level,discontinued");

    public static final List<String> EMPLOYEES = columns(
            "employee_id,last_name,first_name,title,title_of_courtesy,birth_date,"
                    + "hire_date,address,city,region,postal_code,country,home_phone,extension,notes,reports_to,photo_path");

    public static final List<String> CUSTOMERS =
            columns("customer_id,company_name,contact_name,contact_title,address,city,"
                    + "region,postal_code,country,phone,fax");

    public static final List<String> ORDERS =
            columns("order_id,customer_id,employee_id,order_date,required_date,shipped_date,"
                    + "ship_via,freight,ship_name,ship_address,ship_city,ship_region,ship_postal_code,ship_country");

    public static final List<String> DETAILS = columns("order_id,product_id,unit_price,quantity,discount");

    /** The order that an order returns; the column may be missing. */
    static final String RETURNED = "returned_order_id";

    /** What a line without a product is for; the column may be missing. */
    static final String LABEL = "label";

    private TradeColumns() {}

    private static List<String> columns(String header) {
        return List.of(header.split(","));
    }
}
