package kr.giban.roadmap.lifecycle;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import kr.giban.roadmap.need.NeedAnswer;
import kr.giban.roadmap.task.TaskText;

/** A version with all that it says. */
public record VersionContent(@JsonUnwrapped VersionAnswer version, List<NeedAnswer> needs, List<TaskText> tasks) {}
