package org.crmkit.customer;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.crmkit.kernel.value.Text;
import org.jspecify.annotations.Nullable;

/** The texts of a customer by any part of which a customer is found, each with the key in which a store looks for the part. */
public enum CustomerText {
    /** 客户名称: the name. */
    NAME,
    /** The customer number. */
    NUMBER,
    /** 外部编号: the external number. */
    EXTERNAL_NUMBER,
    /** 地址: the address. */
    ADDRESS,
    /** 邮编: the postal code. */
    POSTAL_CODE,
    /** 电话: the telephone number, by any run of its digits. */
    TELEPHONE,
    /** 传真: the fax number, by any run of its digits. */
    FAX,
    /** 电子邮件: the e-mail address. */
    EMAIL,
    /** 网址: the website. */
    WEBSITE,
    /** 营业执照注册号: the licence number. */
    LICENCE_NUMBER,
    /** 法人: the legal representative. */
    LEGAL_REPRESENTATIVE,
    /** 开户银行: the bank. */
    BANK,
    /** 银行账号: the account number. */
    BANK_ACCOUNT,
    /** 地税登记号: the local tax number. */
    LOCAL_TAX_NUMBER,
    /** 国税登记号: the national tax number. */
    NATIONAL_TAX_NUMBER,
    /** 备注: the memo. */
    MEMO;

    /** The texts that are names or numbers, without telephone numbers. */
    static final Set<CustomerText> NAMES_AND_NUMBERS = EnumSet.of(
            NAME,
            NUMBER,
            EXTERNAL_NUMBER,
            LICENCE_NUMBER,
            LEGAL_REPRESENTATIVE,
            BANK_ACCOUNT,
            LOCAL_TAX_NUMBER,
            NATIONAL_TAX_NUMBER);

    /** Returns the key of the text of a customer; null if the customer has no such text, or no part of it can be found. */
    public @Nullable String key(Customer customer) {
        String found = of(customer);
        String key = found == null ? "" : key(found);
        return key.isEmpty() ? null : key;
    }

    /** Returns the key of a part to look for: its digits in a telephone number, its {@link Text#searchKey} in any other text. */
    String key(String part) {
        return this == TELEPHONE || this == FAX ? Text.digits(part) : Text.searchKey(part);
    }

    private @Nullable String of(Customer customer) {
        return switch (this) {
            case NAME -> customer.name();
            case NUMBER -> customer.number().value();
            case EXTERNAL_NUMBER -> customer.externalNumber();
            case ADDRESS -> customer.profile().address();
            case POSTAL_CODE -> customer.profile().postalCode();
            case TELEPHONE -> customer.profile().telephone();
            case FAX -> customer.profile().fax();
            case EMAIL -> customer.profile().email();
            case WEBSITE -> customer.profile().website();
            case LICENCE_NUMBER -> customer.registration().licenceNumber();
            case LEGAL_REPRESENTATIVE -> customer.registration().legalRepresentative();
            case BANK -> customer.bank().bank();
            case BANK_ACCOUNT -> customer.bank().account();
            case LOCAL_TAX_NUMBER -> customer.tax().local();
            case NATIONAL_TAX_NUMBER -> customer.tax().national();
            case MEMO -> customer.memo();
        };
    }

    /**
     * The condition that one of several texts of a customer contains a part.
     *
     * @param keys the texts, each with the key of the part; an empty key is in no text
     */
    public record Part(Map<CustomerText, String> keys) {

        /** Copies the keys, and leaves out the texts in which the part cannot be. */
        public Part {
            Map<CustomerText, String> found = new EnumMap<>(CustomerText.class);
            keys.forEach((text, key) -> {
                if (!key.isEmpty()) {
                    found.put(text, key);
                }
            });
            keys = Collections.unmodifiableMap(found);
        }

        /** Returns whether a customer meets the condition. */
        public boolean isIn(Customer customer) {
            return keys.entrySet().stream().anyMatch(each -> {
                String key = each.getKey().key(customer);
                return key != null && key.contains(each.getValue());
            });
        }

        static Part of(CustomerText text, String part) {
            return new Part(Map.of(text, text.key(part)));
        }

        /** Returns the condition for a part of any name or number. A part without letters may be in a telephone number too. */
        static Part ofNameOrNumber(String part) {
            Map<CustomerText, String> keys = new EnumMap<>(CustomerText.class);
            NAMES_AND_NUMBERS.forEach(each -> keys.put(each, each.key(part)));
            if (part.codePoints().noneMatch(Character::isLetter)) {
                keys.put(TELEPHONE, TELEPHONE.key(part));
                keys.put(FAX, FAX.key(part));
            }
            return new Part(keys);
        }
    }
}
