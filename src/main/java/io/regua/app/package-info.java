/** The roof: security chain, page frame, error pages, configuration, the embedded database. */
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
            "bills",
            "ruler",
            "desk",
            "intake",
            "nightly",
            "api"
        })
@NullMarked
package io.regua.app;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
