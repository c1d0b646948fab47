package kr.giban.roadmap.lifecycle;

import java.util.List;
import java.util.UUID;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Visibility;
import kr.giban.roadmap.task.TaskText;
import kr.giban.roadmap.version.RoadmapVersion;

/** What the feed tells of a version that the public may read. */
public record VersionNews(UUID roadmapId, int version, String title, List<TaskNews> tasks) {
    /** A task by its names. */
    public record TaskNews(
            UUID id, String code, int year, String division, String titleKo, String titleEn, long totalKrw) {
        static TaskNews of(TaskText task) {
            return new TaskNews(
                    task.id(),
                    task.code(),
                    task.year(),
                    task.division(),
                    task.titleKo(),
                    task.titleEn(),
                    task.totalKrw());
        }
    }

    static Event event(String type, RoadmapVersion version, List<TaskText> tasks) {
        VersionNews news = new VersionNews(
                version.roadmapId(),
                version.number(),
                version.header().title(),
                tasks.stream().map(TaskNews::of).toList());
        return new Event(type, "roadmaps/" + version.roadmapId(), Visibility.PUBLIC, news);
    }
}
