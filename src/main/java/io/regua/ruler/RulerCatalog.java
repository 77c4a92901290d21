package io.regua.ruler;

import io.regua.ruler.store.Positions;
import io.regua.ruler.store.RulerVersions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rulers themselves: which there are, and how many receivables each drives. A front door. */
@Service
@Transactional(readOnly = true)
public class RulerCatalog {

    private final RulerVersions versions;
    private final Positions positions;

    RulerCatalog(RulerVersions versions, Positions positions) {
        this.versions = versions;
        this.positions = positions;
    }

    /** The published versions, most particular first. */
    public List<RulerVersion> published() {
        return versions.published();
    }

    /** One edition with its steps, whatever became of it. */
    public Optional<RulerVersion> version(long id) {
        return versions.whole(id);
    }

    /** How many receivables stand on each version. */
    public Map<Long, Long> driven() {
        return positions.countByVersion();
    }
}
