/** The REST face of the front doors. */
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
            "ruler",
            "desk",
            "intake",
            "nightly"
        })
@NullMarked
package io.regua.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
