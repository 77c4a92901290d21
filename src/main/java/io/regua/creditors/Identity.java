package io.regua.creditors;

/** Who a creditor is, as customers and documents name it. */
public record Identity(String brand, String legalName, Cnpj cnpj, Address address) {}
