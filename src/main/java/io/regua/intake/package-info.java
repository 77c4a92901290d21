/** Portfolios in: CSV and XLSX files with a column mapping, line by line, nothing lost. */
@ApplicationModule(
        allowedDependencies = {
            "sql",
            "money",
            "calendar",
            "journal",
            "files",
            "creditors",
            "customers",
            "team",
            "receivables",
            "bills",
            "negotiation",
            "ruler"
        })
@NullMarked
package io.regua.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
