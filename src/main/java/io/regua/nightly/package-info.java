/** The night on one page, and the ledger of its runs. */
@ApplicationModule(
        allowedDependencies = {
            "sql",
            "money",
            "calendar",
            "journal",
            "creditors",
            "customers",
            "team",
            "receivables",
            "bills",
            "negotiation",
            "ruler",
            "intake"
        })
@NullMarked
package io.regua.nightly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
