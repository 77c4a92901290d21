package io.regua.ruler;

import io.regua.ruler.rules.PublishRules;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What can be told from the version alone. */
@Component
@Order(1)
class StepsCheck implements PublishCheck {

    @Override
    public List<Finding> of(RulerVersion draft) {
        return PublishRules.of(draft.content());
    }
}
