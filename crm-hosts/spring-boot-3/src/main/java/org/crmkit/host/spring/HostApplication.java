package org.crmkit.host.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class HostApplication {

    /** Starts the application. */
    public static void main(String[] args) {
        SpringApplication.run(HostApplication.class, args);
    }
}
