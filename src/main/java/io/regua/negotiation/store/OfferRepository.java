package io.regua.negotiation.store;

import io.regua.negotiation.Offer;
import io.regua.negotiation.OfferState;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** Offers, one at a time. */
public interface OfferRepository extends JpaRepository<Offer, Long> {

    /** One that nobody else changes until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Offer> findLockedById(long id);

    /** What a wish became before. */
    Optional<Offer> findByMadeByAndRequestKey(String madeBy, String requestKey);

    Optional<Offer> findByLinkKey(UUID linkKey);

    /** A customer's, the newest first. */
    List<Offer> findTop100ByCustomerIdOrderByIdDesc(long customerId);

    List<Offer> findByIdIn(Collection<Long> ids);

    /** Those of a customer in some states. */
    List<Offer> findByCustomerIdAndCreditorIdAndStateIn(
            long customerId, long creditorId, Collection<OfferState> states);
}
