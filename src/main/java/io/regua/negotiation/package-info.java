/** What may be offered, what was offered, what was agreed, and what a customer promised. */
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
            "receivables",
            "bills"
        })
@NullMarked
package io.regua.negotiation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
