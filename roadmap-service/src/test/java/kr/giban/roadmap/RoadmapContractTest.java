package kr.giban.roadmap;

import static kr.giban.roadmap.support.Year.OFFICER;
import static kr.giban.roadmap.support.Year.PLANNER;
import static kr.giban.roadmap.support.Year.as;
import static kr.giban.roadmap.support.Year.example;
import static kr.giban.roadmap.support.Year.post;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kr.giban.platform.testing.ContractTest;
import kr.giban.platform.testing.Sample;
import kr.giban.platform.testing.Tokens;
import kr.giban.roadmap.support.Hearing;
import kr.giban.roadmap.support.RoadmapTest;
import kr.giban.roadmap.support.Year;

@RoadmapTest
class RoadmapContractTest extends ContractTest {
    @Inject
    Hearing hearing;

    @Override
    protected Map<String, Supplier<Sample>> samples() {
        return Map.ofEntries(
                Map.entry("listDivisions", Sample::anonymous),
                Map.entry("listRoadmaps", Sample::anonymous),
                Map.entry("createRoadmap", () -> Sample.as(PLANNER)),
                Map.entry("getRoadmap", () -> of(Year.consulted())),
                Map.entry("patchRoadmap", this::patchRoadmap),
                Map.entry("listNeeds", () -> of(Year.consulted())),
                Map.entry("createNeed", () -> Sample.as(PLANNER)
                        .path("id", Year.begin().id())),
                Map.entry("getNeed", () -> {
                    Year year = Year.consulted();
                    return of(year).path("needId", year.need());
                }),
                Map.entry("patchNeed", this::draftedNeed),
                Map.entry("deleteNeed", this::draftedNeed),
                Map.entry("listTasks", () -> of(Year.consulted())),
                Map.entry("createTask", this::createTask),
                Map.entry("getTask", () -> Sample.anonymous()
                        .path("id", Year.consulted().task())),
                Map.entry("patchTask", this::draftedTask),
                Map.entry("deleteTask", this::draftedTask),
                Map.entry("completeTask", this::contractedTask),
                Map.entry("listVersions", () -> of(Year.consulted())),
                Map.entry("getVersion", () -> of(Year.consulted()).path("number", 1)),
                Map.entry("openVersionConsultation", () -> command(OFFICER, Year.drafted(), 1)),
                Map.entry("reviseVersion", () -> command(PLANNER, Year.consulted(), 1)),
                Map.entry("confirmVersion", () -> command(OFFICER, confirmable(), 2)),
                Map.entry("announceVersion", () -> command(OFFICER, confirmed(), 2)),
                Map.entry("amendVersion", () -> command(OFFICER, announced(), 2)),
                Map.entry("diffVersions", this::diff),
                Map.entry("getInvestmentPlan", () -> of(Year.consulted())),
                Map.entry("listGapAnalyses", () -> Sample.as(PLANNER)
                        .path("id", Year.drafted().id())),
                Map.entry("createGapAnalysis", () -> Sample.as(PLANNER)
                        .path("id", Year.drafted().id())),
                Map.entry("getGapAnalysis", this::gapAnalysis),
                Map.entry("listAdvice", () -> Sample.as(OFFICER)
                        .path("id", Year.drafted().id())),
                Map.entry("recordAdvice", () -> Sample.as(PLANNER)
                        .path("id", Year.drafted().id())),
                Map.entry("respondToAdvice", this::respond),
                Map.entry("readEventsOfRoadmap", Sample::anonymous),
                Map.entry("listRulesOfRoadmap", Sample::anonymous),
                Map.entry("putRuleOfRoadmap", () -> Sample.as(Tokens.of("operator"))
                        .path("name", "task.grant-max-krw")
                        .member("validFrom", Sample.freshDay())),
                Map.entry("listAuditEntriesOfRoadmap", () -> Sample.as(Tokens.of("auditor"))));
    }

    private static Sample of(Year year) {
        return Sample.anonymous().path("id", year.id());
    }

    private static Sample command(String token, Year year, int number) {
        return Sample.as(token).path("id", year.id()).path("number", number).etag(year.versionEtag(number));
    }

    private Sample patchRoadmap() {
        Year year = Year.begin();
        return Sample.as(PLANNER)
                .path("id", year.id())
                .etag(as(PLANNER).get(year.path()).header("ETag"));
    }

    private Sample draftedNeed() {
        Year year = Year.begin();
        String need = year.addNeed();
        return Sample.as(PLANNER)
                .path("id", year.id())
                .path("needId", need)
                .etag(as(PLANNER).get(year.path() + "/needs/" + need).header("ETag"));
    }

    private Sample createTask() {
        Year year = Year.begin();
        return Sample.as(PLANNER).path("id", year.id()).placeholder("need", year.addNeed());
    }

    private Sample draftedTask() {
        String task = Year.drafted().task();
        return Sample.as(PLANNER)
                .path("id", task)
                .etag(as(PLANNER).get("/v1/tasks/" + task).header("ETag"));
    }

    private Sample contractedTask() {
        String task = announced().task();
        UUID callTask = UUID.randomUUID();
        hearing.callTask("opened", callTask, task);
        hearing.callTask("selected", callTask, task);
        hearing.callTask("contracted", callTask, task);
        return Sample.as(OFFICER)
                .path("id", task)
                .etag(as(OFFICER).get("/v1/tasks/" + task).header("ETag"));
    }

    private Sample diff() {
        Year year = confirmable();
        return Sample.as(OFFICER).path("id", year.id()).query("from", 1).query("to", 2);
    }

    private Sample gapAnalysis() {
        Response taken = post(PLANNER, Year.drafted().path() + "/gap-analyses", "");
        return Sample.as(Tokens.of("auditor")).path("id", taken.path("id"));
    }

    private Sample respond() {
        Response recorded = post(PLANNER, Year.drafted().path() + "/advice", example("recordAdvice"));
        return Sample.as(PLANNER).path("id", recorded.path("id")).etag(recorded.header("ETag"));
    }

    private Year confirmable() {
        Year year = Year.revised();
        hearing.over(year, 1);
        return year;
    }

    private Year confirmed() {
        Year year = confirmable();
        year.command(2, "confirm").then().statusCode(200);
        return year;
    }

    private Year announced() {
        Year year = confirmed();
        year.command(2, "announce").then().statusCode(200);
        return year;
    }
}
