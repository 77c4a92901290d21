package io.regua.ruler;

import java.util.List;
import org.springframework.stereotype.Component;

/** Every way in which the house looks at a draft before it is published. */
@Component
class PublishChecks {

    private final List<PublishCheck> checks;

    PublishChecks(List<PublishCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    List<Finding> of(RulerVersion draft) {
        return checks.stream().flatMap(check -> check.of(draft).stream()).toList();
    }

    /** What those find for which nobody has to wait. */
    List<Finding> atOnce(RulerVersion draft) {
        return checks.stream()
                .filter(check -> !check.takesLong())
                .flatMap(check -> check.of(draft).stream())
                .toList();
    }
}
