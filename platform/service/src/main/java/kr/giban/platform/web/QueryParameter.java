package kr.giban.platform.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A query parameter of an operation.
 *
 * @param type of one value
 * @param single whether one value counts
 * @param emptyIsNone whether it may be named without a value
 */
record QueryParameter(String name, Class<?> type, boolean single, boolean emptyIsNone) {
    /** Those of a method and of its parameter beans. */
    static List<QueryParameter> of(Method method) {
        List<QueryParameter> all = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            add(parameter, parameter.getType(), parameter.getParameterizedType(), all);
        }
        return List.copyOf(all);
    }

    private static void add(AnnotatedElement element, Class<?> type, Type generic, List<QueryParameter> all) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (element.isAnnotationPresent(BeanParam.class)) {
            for (Class<?> bean = type; bean != null && bean != Object.class; bean = bean.getSuperclass()) {
                for (Field field : bean.getDeclaredFields()) {
                    add(field, field.getType(), field.getGenericType(), all);
                }
            }
        } else if (query != null) {
            boolean many = Collection.class.isAssignableFrom(type);
            all.add(new QueryParameter(
                    query.value(),
                    many ? element(generic) : type,
                    !many && !type.isArray(),
                    element.isAnnotationPresent(EmptyIsNone.class)));
        }
    }

    private static Class<?> element(Type collection) {
        return collection instanceof ParameterizedType of && of.getActualTypeArguments()[0] instanceof Class<?> type
                ? type
                : String.class;
    }
}
