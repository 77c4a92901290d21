package io.regua.bills;

import java.util.Optional;

/** A way by which a bank is told of bills. */
public interface Registrar {

    /** As accounts name it: {@code file}, {@code sandbox}, {@code api}. */
    String code();

    /**
     * Hands a remittance over.
     *
     * @return the bank's return file, when it answers at once
     */
    Optional<byte[]> hand(byte[] remittance);
}
