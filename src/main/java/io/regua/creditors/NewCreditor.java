package io.regua.creditors;

/**
 * What must be known to collect for a company.
 *
 * @param code lower-case letters, digits and hyphens
 */
public record NewCreditor(
        String code, String brand, String legalName, Cnpj cnpj, String address, boolean financialInstitution) {}
