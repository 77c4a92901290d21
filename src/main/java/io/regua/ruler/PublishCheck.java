package io.regua.ruler;

import java.util.List;

/** One way of looking at a draft before it is published. All there are in the house are asked, each for itself. */
public interface PublishCheck {

    /** What it finds; nothing when all is well. */
    List<Finding> of(RulerVersion draft);

    /** Whether it takes so long that a page comes without it; publishing waits for it all the same. */
    default boolean takesLong() {
        return false;
    }
}
