package io.regua;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application. */
@Modulithic
@SpringBootApplication
public class Regua {

    public static void main(String[] args) {
        SpringApplication.run(Regua.class, args);
    }
}
