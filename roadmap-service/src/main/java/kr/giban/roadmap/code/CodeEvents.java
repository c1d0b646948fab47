package kr.giban.roadmap.code;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Set;
import kr.giban.platform.codes.Code;
import kr.giban.platform.codes.Codes;
import kr.giban.platform.consumer.EventHandler;
import kr.giban.platform.consumer.ReceivedEvent;

/** Follows the regions and equipment classes that equipment-service publishes. */
@ApplicationScoped
class CodeEvents implements EventHandler {
    private static final Set<String> LISTS = Set.of(CodeLists.REGIONS, CodeLists.CLASSES);

    private final Codes codes;
    private final ObjectMapper mapper;

    CodeEvents(Codes codes, ObjectMapper mapper) {
        this.codes = codes;
        this.mapper = mapper;
    }

    @Override
    public String source() {
        return "equipment";
    }

    @Override
    public Set<String> types() {
        return Set.of("code.changed");
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (!LISTS.contains(event.data().path("list").asText())) {
            return;
        }
        try {
            codes.copy(mapper.treeToValue(event.data(), Code.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
