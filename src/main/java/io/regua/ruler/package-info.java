/** Which step is due for which receivable, and why. */
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
            "negotiation"
        })
@NullMarked
package io.regua.ruler;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
