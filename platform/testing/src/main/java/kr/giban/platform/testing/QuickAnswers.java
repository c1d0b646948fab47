package kr.giban.platform.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.hamcrest.Matcher;

/**
 * Lets tests read what REST Assured has been answered without waiting for it: it makes a program of each path and compiles
 * that whenever it is asked, which takes longer than most requests. Here plain paths are followed; all other ones are left to
 * it, and so is what does not match, for it to say so.
 */
public final class QuickAnswers implements QuarkusTestBeforeEachCallback, Filter {
    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().stream().noneMatch(QuickAnswers.class::isInstance)) {
            RestAssured.filters(this);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification wanted, FilterContext next) {
        return quick(next.next(request, wanted));
    }

    static Response quick(Response answer) {
        String type = answer.contentType();
        return type != null && type.contains("json")
                ? as(Response.class, new Reader(answer, new PlainPaths(answer.asString())))
                : answer;
    }

    private static <T> T as(Class<T> type, Reader reader) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, reader::invoke));
    }

    /** Stands before an answer, or what REST Assured makes of one to check it or read of it. */
    private record Reader(Object real, PlainPaths json) {
        Object invoke(Object self, Method method, Object[] given) throws Throwable {
            switch (method.getName()) {
                case "path" -> {
                    Object found =
                            ((String[]) given[1]).length == 0 ? json.find((String) given[0]) : PlainPaths.UNKNOWN;
                    if (found != PlainPaths.UNKNOWN) {
                        return found;
                    }
                }
                case "body" -> {
                    if (given != null && matches(given)) {
                        return self;
                    }
                }
                case "jsonPath" -> {
                    if (given == null) {
                        return json;
                    }
                }
                default -> {}
            }
            return wrapped(self, really(method, given));
        }

        private Object really(Method method, Object[] given) throws Throwable {
            try {
                return method.invoke(real, given);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private Object wrapped(Object self, Object result) {
            if (result == real) {
                return self;
            }
            if (result instanceof ValidatableResponse checks) {
                return as(ValidatableResponse.class, new Reader(checks, json));
            }
            if (result instanceof ExtractableResponse<?> extract) {
                return as(ExtractableResponse.class, new Reader(extract, json));
            }
            return result;
        }

        /** Whether these are paths, each with a matcher of what is there. */
        private boolean matches(Object[] given) {
            if (!(given.length == 3
                    && given[0] instanceof String path
                    && given[1] instanceof Matcher<?> first
                    && given[2] instanceof Object[] more)) {
                return false;
            }
            boolean all = isThere(path, first);
            for (int i = 0; i < more.length && all; i += 2) {
                all = i + 1 < more.length
                        && more[i] instanceof String next
                        && more[i + 1] instanceof Matcher<?> matcher
                        && isThere(next, matcher);
            }
            return all;
        }

        private boolean isThere(String path, Matcher<?> matcher) {
            Object found = json.find(path);
            return found != PlainPaths.UNKNOWN && matcher.matches(found);
        }
    }
}
