package io.regua.bills;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** A person, or a gateway, carries the file to the bank and brings back what it answers. */
@Component
class ByFile implements Registrar {

    @Override
    public String code() {
        return "file";
    }

    @Override
    public Optional<byte[]> hand(byte[] remittance) {
        return Optional.empty();
    }
}
