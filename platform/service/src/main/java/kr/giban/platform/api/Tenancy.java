package kr.giban.platform.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who, among those with the right role, is refused because the resource is another organization's. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Tenancy {
    /** What the owning organization has to itself. */
    Scope value();

    /** The roles to which the scope applies; the operation's other roles see all. */
    String[] roles();

    enum Scope {
        /** Others may not even read: 404. */
        OWN(404),
        /** Others may read, but not change: 403. */
        OWN_WRITE(403);

        private final int refusal;

        Scope(int refusal) {
            this.refusal = refusal;
        }

        public int refusal() {
            return refusal;
        }
    }
}
