package io.regua.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * The one Spring context that screen and browser tests share: the whole application on a port of its own and a database
 * of its own, with nobody but the {@link TestUsers} and no clockwork running.
 *
 * <p>Do not add properties or mocks to a test class of this kind: each variant is another context, and contexts are
 * what a build waits for.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"db-scheduler.enabled=false", "regua.night.enabled=false", "regua.upload-limit=5MB"})
@AutoConfigureMockMvc
@Import(TestUsers.class)
@ExtendWith(Browsers.Closing.class)
public @interface WholeHouse {}
