package kr.giban.equipment.userequest;

import jakarta.validation.constraints.Size;
import kr.giban.platform.audit.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A center's yes. */
public record Acceptance(
        @Personal
        @Size(max = 2000)
        @Schema(
                description = "안내: 준비물, 연락처 등; 신청 기관과 센터만 봅니다"
                        + " · what to bring, whom to call; seen by the requester and the center only")
        String message) {}
