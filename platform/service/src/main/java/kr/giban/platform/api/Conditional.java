package kr.giban.platform.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A PUT of what may be there already. {@code If-Match} names what it replaces, {@code If-None-Match: *} says that it is new;
 * what is there is not replaced unseen (428). The service compares them by {@link kr.giban.platform.etag.Preconditions}.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Conditional {}
