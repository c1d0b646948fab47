package kr.giban.call.call;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Asks after the request is found well-formed and before it is looked up among those answered already. */
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
            if (parameter instanceof FromRoadmapRequest request) {
                answer.ask(request.roadmapId(), request.year());
            }
        }
        return operation.proceed();
    }
}
