package io.regua.negotiation.web;

import io.regua.negotiation.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever publishes a draft has to know and to say.
 *
 * @param live the version that decides today; null = none
 */
record LimitPublishPage(
        Policy draft, @Nullable Policy live, List<LimitDifference> differences, LimitTyped typed, LimitSaid said) {}
