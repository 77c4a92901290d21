/** The agents' screens: the queue and the customer page. Reads published views, calls front doors. */
@ApplicationModule(
        allowedDependencies = {
            "sql",
            "money",
            "calendar",
            "journal",
            "files",
            "tape",
            "creditors",
            "customers",
            "team",
            "receivables",
            "bills",
            "negotiation",
            "ruler"
        })
@NullMarked
package io.regua.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
