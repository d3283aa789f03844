package vn.bodua;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application with all its modules, served on this machine only. */
@SpringBootApplication
public class Application {

    static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
