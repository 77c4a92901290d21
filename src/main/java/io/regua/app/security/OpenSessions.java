package io.regua.app.security;

import io.regua.team.AccessChanged;
import io.regua.team.UserDeactivated;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Ends what somebody has open when they may no longer sign in, or may do and see other things. */
@Component
class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    @TransactionalEventListener
    void end(UserDeactivated user) {
        endAll(user.username());
    }

    @TransactionalEventListener
    void end(AccessChanged user) {
        endAll(user.username());
    }

    private void endAll(String username) {
        sessions.findByPrincipalName(username).keySet().forEach(sessions::deleteById);
    }
}
