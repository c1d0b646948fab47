package kr.giban.equipment.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.giban.equipment.center.CenterResponse;
import kr.giban.equipment.center.CenterService;
import kr.giban.equipment.center.Masks;
import kr.giban.equipment.code.CodeLists;
import kr.giban.equipment.item.ItemContent;
import kr.giban.equipment.item.ItemListing;
import kr.giban.equipment.item.ItemResponse;
import kr.giban.platform.codes.Code;
import kr.giban.platform.codes.Codes;
import kr.giban.platform.table.CsvTable;
import kr.giban.platform.time.Seoul;

/**
 * A center and its items in the columns of the Uniquip Publishing Specification (equipment.data.ac.uk, of 2013), by which
 * universities publish what they share. The center is the facility, its items belong to it; retired ones are left out. No
 * operator stands there, and of the center's contact only what the reader may see.
 */
@ApplicationScoped
class UniquipService {
    private static final List<String> HEADER = List.of(
            "Type",
            "Name",
            "Description",
            "Related Facility ID",
            "Technique",
            "Location",
            "Contact Name",
            "Contact Telephone",
            "Contact URL",
            "Contact Email",
            "Secondary Contact Name",
            "Secondary Contact Telephone",
            "Secondary Contact URL",
            "Secondary Contact Email",
            "ID",
            "Photo",
            "Department",
            "Site Location",
            "Building",
            "Service Level",
            "Web Address",
            "Institution Name");

    private final CenterService centers;
    private final ItemListing items;
    private final Codes codes;
    private final PublicAddress address;
    private final Clock clock;

    UniquipService(CenterService centers, ItemListing items, Codes codes, PublicAddress address, Clock clock) {
        this.centers = centers;
        this.items = items;
        this.codes = codes;
        this.address = address;
        this.clock = clock;
    }

    StreamingOutput of(UUID centerId) {
        CenterResponse center = centers.get(centerId).center();
        Map<String, String> classes = names(CodeLists.CLASSES);
        String site = names(CodeLists.REGIONS).getOrDefault(center.regionCode(), center.regionCode());
        return out -> CsvTable.write(out, HEADER, sink -> {
            sink.row(facility(center, site));
            items.eachOfCenter(center.code(), item -> sink.row(equipment(item, center, site, classes)));
        });
    }

    private Map<String, String> names(String list) {
        return codes.list(list, Seoul.today(clock)).stream()
                .collect(Collectors.toMap(Code::code, Code::nameKo, (one, other) -> one));
    }

    private List<Object> facility(CenterResponse center, String site) {
        return Arrays.asList(
                "facility",
                center.nameKo(),
                center.nameEn(),
                null,
                null,
                null,
                unmasked(center.contactName()),
                unmasked(center.contactPhone()),
                null,
                unmasked(center.contactEmail()),
                null,
                null,
                null,
                null,
                center.code(),
                null,
                null,
                site,
                null,
                null,
                address.of("/v1/centers/" + center.id()),
                center.hostInstitution());
    }

    private List<Object> equipment(ItemResponse item, CenterResponse center, String site, Map<String, String> classes) {
        ItemContent content = item.content();
        return Arrays.asList(
                "equipment",
                content.nameKo(),
                description(content),
                center.code(),
                content.technique() == null ? classes.get(content.classCode()) : content.technique(),
                null,
                unmasked(center.contactName()),
                unmasked(center.contactPhone()),
                null,
                unmasked(center.contactEmail()),
                null,
                null,
                null,
                null,
                item.assetNo(),
                item.coverPhoto() == null ? null : address.of(item.coverPhoto()),
                center.nameKo(),
                site,
                content.location(),
                content.sharing(),
                content.landingPage() == null ? address.of("/v1/equipment/" + item.id()) : content.landingPage(),
                center.hostInstitution());
    }

    private static String description(ItemContent content) {
        return Stream.of(
                        content.nameEn(),
                        content.maker(),
                        content.model(),
                        content.spec(),
                        content.features(),
                        content.useExamples())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    private static String unmasked(String contact) {
        return Masks.MASK.equals(contact) ? null : contact;
    }
}
