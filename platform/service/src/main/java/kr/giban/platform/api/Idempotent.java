package kr.giban.platform.api;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A POST that needs {@code Idempotency-Key}: its effect and its answer are stored in one transaction, and a repetition
 * gets the stored answer. The method must return a {@link jakarta.ws.rs.core.Response}; its arguments (path, query and
 * body) are the fingerprint. */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
