package kr.giban.roadmap.need;

import jakarta.ws.rs.QueryParam;

/** Which needs are wanted. */
public class NeedFilter {
    @QueryParam("division")
    String division;

    @QueryParam("classCode")
    String classCode;

    @QueryParam("region")
    String region;

    @Override
    public String toString() {
        return division + "|" + classCode + "|" + region;
    }
}
