package io.regua.intake;

import io.regua.ruler.Rulers;
import org.springframework.stereotype.Component;

/** What follows once an import is in: its debts are placed on their ruler, and creditors that waited for it go on. */
@Component
class FollowUp {

    private final Rulers rulers;
    private final Feeds feeds;

    FollowUp(Rulers rulers, Feeds feeds) {
        this.rulers = rulers;
        this.feeds = feeds;
    }

    void on() {
        rulers.refresh();
        feeds.arrived();
    }
}
