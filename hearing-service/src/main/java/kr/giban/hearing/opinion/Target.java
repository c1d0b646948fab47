package kr.giban.hearing.opinion;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import kr.giban.platform.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an opinion is about: the whole roadmap, a division, or a task and, if wanted, one of its fields.
 *
 * @param division its code, {@code BIO}
 * @param task its code, {@code 2023-BIO-03}
 * @param field the name of a task's field, {@code title}
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OpinionTarget")
public record Target(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "target_kind")
        TargetKind kind,

        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,29}") @Column(name = "target_division")
        String division,

        @Pattern(regexp = "[0-9]{4}-[A-Z][A-Z0-9_]{1,29}-[0-9]{2,3}") @Column(name = "target_task")
        String task,

        @Pattern(regexp = "[A-Za-z][A-Za-z0-9]{0,59}") @Column(name = "target_field")
        String field) {

    /** What does not belong to this kind of target, or is missing in it. */
    List<Fault> faults(String at) {
        List<Fault> faults = new ArrayList<>();
        only(kind == TargetKind.DIVISION, division, at + "/division", faults);
        only(kind == TargetKind.TASK, task, at + "/task", faults);
        if (field != null && kind != TargetKind.TASK) {
            faults.add(Fault.at(at + "/field", "target-mismatch"));
        }
        return faults;
    }

    private static void only(boolean wanted, String value, String at, List<Fault> faults) {
        if (wanted && value == null) {
            faults.add(Fault.at(at, "required"));
        } else if (!wanted && value != null) {
            faults.add(Fault.at(at, "target-mismatch"));
        }
    }
}
