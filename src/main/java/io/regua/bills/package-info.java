/** What a customer pays with: boletos and Pix codes, their registration at the bank, and what the bank answers. */
@ApplicationModule(
        allowedDependencies = {
            "sql",
            "money",
            "calendar",
            "journal",
            "files",
            "documents",
            "creditors",
            "customers",
            "team",
            "receivables"
        })
@NullMarked
package io.regua.bills;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
