package io.regua.desk.web;

import io.regua.customers.CustomerKind;
import io.regua.desk.Dossier;
import io.regua.journal.Changed;
import io.regua.journal.Conflict;
import java.util.List;
import java.util.Map;

/**
 * The form of a customer.
 *
 * @param wrong message keys by field
 * @param conflicts what somebody else changed meanwhile, by field
 * @param overtaken somebody else changed him meanwhile, perhaps other fields
 * @param mayIdentity whether name, birth date and trade name are the reader's to see and change
 */
record CustomerEditPage(
        Dossier.Head head,
        CustomerForm form,
        Map<String, String> wrong,
        Map<String, Conflict> conflicts,
        boolean overtaken,
        boolean mayIdentity,
        boolean mayEdit,
        List<Changed> changes) {

    static final List<String> CHANNELS = List.of("", "phone", "sms", "whatsapp", "email", "letter");

    public List<String> channels() {
        return CHANNELS;
    }

    public boolean company() {
        return head.kind() == CustomerKind.LEGAL_ENTITY;
    }

    /** Whether the reader may see what a field was and became. */
    public boolean sees(String field) {
        return mayIdentity || !CustomerForm.IDENTITY.contains(field);
    }
}
