package kr.giban.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;

/** Each operation must say what it produces; else every {@code Accept} is answered with something. */
public final class Produced {
    private Produced() {}

    public static void check(JavaClasses classes) {
        List<String> silent = new ArrayList<>();
        int operations = 0;
        for (JavaClass type : classes) {
            // An interface with such methods is a client of another service.
            if (type.isInterface()) {
                continue;
            }
            for (JavaMethod method : type.getMethods()) {
                if (method.isMetaAnnotatedWith(HttpMethod.class)) {
                    operations++;
                    if (!method.isAnnotatedWith(Produces.class) && !type.isAnnotatedWith(Produces.class)) {
                        silent.add(method.getFullName());
                    }
                }
            }
        }
        assertThat(operations).as("operations found").isPositive();
        assertThat(silent).as("operations without @Produces").isEmpty();
    }
}
