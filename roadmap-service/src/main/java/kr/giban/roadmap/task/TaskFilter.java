package kr.giban.roadmap.task;

import jakarta.ws.rs.QueryParam;

/** Which tasks are wanted. */
public class TaskFilter {
    @QueryParam("year")
    Integer year;

    @QueryParam("division")
    String division;

    @QueryParam("type")
    String type;

    @QueryParam("callMode")
    CallMode callMode;

    @QueryParam("state")
    TaskState state;

    @QueryParam("region")
    String region;

    @Override
    public String toString() {
        return year + "|" + division + "|" + type + "|" + callMode + "|" + state + "|" + region;
    }
}
