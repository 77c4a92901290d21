package io.regua.ruler.store;

import io.regua.ruler.RulerPolicy;
import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** The one policy. */
public interface RulerPolicyRepository extends JpaRepository<RulerPolicy, Integer> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    RulerPolicy findLockedById(int id);
}
