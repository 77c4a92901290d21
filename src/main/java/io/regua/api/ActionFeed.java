package io.regua.api;

import io.regua.api.store.ActionRow;
import io.regua.api.store.ActionRows;
import io.regua.team.CreditorScope;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Actions for programs: by the page, or all of them as they stood at one moment. */
@Service
@Transactional(readOnly = true)
class ActionFeed {

    private final ActionRows rows;
    private final JsonMapper json;

    ActionFeed(ActionRows rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    Page<ActionRow> page(LocalDate from, LocalDate to, CreditorScope scope, int page, int size) {
        return new Page<>(
                rows.page(from, to, scope, size, Page.offset(page, size)), page, size, rows.count(from, to, scope));
    }

    /** One JSON object per line; never more than some thousand in memory. */
    @Transactional(readOnly = true, rollbackFor = IOException.class)
    public void write(LocalDate from, LocalDate to, CreditorScope scope, OutputStream out) throws IOException {
        var buffered = new BufferedOutputStream(out, 1 << 16);
        try (var actions = rows.all(from, to, scope)) {
            for (var action : (Iterable<ActionRow>) actions::iterator) {
                buffered.write(json.writeValueAsBytes(action));
                buffered.write('\n');
            }
        }
        buffered.flush();
    }
}
