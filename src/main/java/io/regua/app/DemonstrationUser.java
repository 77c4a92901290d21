package io.regua.app;

import io.regua.team.CreditorScope;
import io.regua.team.Language;
import io.regua.team.NewUser;
import io.regua.team.Role;
import java.util.List;

/** Somebody who can sign in to a demonstration, by a password that everybody may know. */
record DemonstrationUser(String username, String displayName, Role role, Language language) {

    static final List<DemonstrationUser> ALL = List.of(
            new DemonstrationUser("ana", "Ana Beatriz Lima", Role.AGENT, Language.PORTUGUESE),
            new DemonstrationUser("marcos", "Marcos Teixeira", Role.MANAGER, Language.ENGLISH),
            new DemonstrationUser("admin", "Renata Figueiredo", Role.ADMINISTRATOR, Language.PORTUGUESE),
            new DemonstrationUser("api", "API", Role.API, Language.ENGLISH));

    String password() {
        return username + "-regua";
    }

    NewUser asUser() {
        return new NewUser(username, displayName, password(), role, language, CreditorScope.EVERYTHING);
    }
}
