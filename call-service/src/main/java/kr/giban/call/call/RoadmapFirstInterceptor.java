package kr.giban.call.call;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * Asks after the caller is known and before the request is looked up among those answered already. A request that lacks
 * what to ask for is left to the validation, which says all that it lacks.
 */
@RoadmapFirst
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 900)
public class RoadmapFirstInterceptor {
    private final RoadmapAnswer answer;

    RoadmapFirstInterceptor(RoadmapAnswer answer) {
        this.answer = answer;
    }

    @AroundInvoke
    Object ask(InvocationContext operation) throws Exception {
        for (Object parameter : operation.getParameters()) {
            if (parameter instanceof FromRoadmapRequest request
                    && request.roadmapId() != null
                    && request.year() != null) {
                answer.ask(request.roadmapId(), request.year());
            }
        }
        return operation.proceed();
    }
}
