package kr.giban.equipment.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.giban.equipment.center.CenterResponse;
import kr.giban.equipment.center.CenterService;
import kr.giban.equipment.code.CodeLists;
import kr.giban.equipment.item.ItemContent;
import kr.giban.equipment.item.ItemResponse;
import kr.giban.equipment.item.ItemService;
import kr.giban.platform.codes.Code;
import kr.giban.platform.codes.Codes;
import kr.giban.platform.time.Seoul;

/** Tells of one item in the words of PIDINST 1.0. */
@ApplicationScoped
class PidinstService {
    /** What DataCite's and PIDINST's guidance has for a value that must stand there and is not known. */
    private static final String UNAVAILABLE = ":unav";

    private static final String URL = "URL";
    private static final String OTHER = "Other";
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/.+");
    private static final Pattern DOI_ADDRESS = Pattern.compile("(?i)^(?:https?://(?:dx\\.)?doi\\.org/|doi:)(?=10\\.)");
    private static final Pattern HANDLE_ADDRESS = Pattern.compile("(?i)^(?:https?://hdl\\.handle\\.net/|hdl:)");
    private static final Pattern HANDLE = Pattern.compile("\\d+(?:\\.[\\w]+)*/.+");

    private final ItemService items;
    private final CenterService centers;
    private final Codes codes;
    private final PublicAddress address;
    private final Clock clock;

    PidinstService(ItemService items, CenterService centers, Codes codes, PublicAddress address, Clock clock) {
        this.items = items;
        this.centers = centers;
        this.codes = codes;
        this.address = address;
        this.clock = clock;
    }

    Pidinst of(UUID id) {
        ItemResponse item = items.get(id).item();
        CenterResponse center = centers.get(item.centerId()).center();
        ItemContent content = item.content();
        String record = address.of("/v1/equipment/" + id);
        return new Pidinst(
                identifier(id, content.persistentId()),
                Pidinst.VERSION,
                content.landingPage() == null ? record : content.landingPage(),
                content.nameEn() == null ? content.nameKo() : content.nameKo() + " (" + content.nameEn() + ")",
                owners(center),
                List.of(new Pidinst.Manufacturer(content.maker() == null ? UNAVAILABLE : content.maker())),
                content.model() == null ? null : new Pidinst.Model(content.model()),
                description(content),
                types(content),
                content.measuredVariables(),
                dates(content),
                related(item, record),
                alternates(item));
    }

    private static Pidinst.Identifier identifier(UUID id, String given) {
        if (given == null) {
            return new Pidinst.Identifier(id.toString(), "UUID");
        }
        String doi = DOI_ADDRESS.matcher(given).replaceFirst("");
        if (DOI.matcher(doi).matches()) {
            return new Pidinst.Identifier(doi, "DOI");
        }
        String handle = HANDLE_ADDRESS.matcher(given).replaceFirst("");
        if (HANDLE.matcher(handle).matches()) {
            return new Pidinst.Identifier(handle, "Handle");
        }
        return new Pidinst.Identifier(given, given.toLowerCase(Locale.ROOT).startsWith("http") ? URL : OTHER);
    }

    private static List<Pidinst.Owner> owners(CenterResponse center) {
        return Stream.of(center.hostInstitution(), center.nameKo())
                .distinct()
                .map(Pidinst.Owner::new)
                .toList();
    }

    private static String description(ItemContent content) {
        String text = Stream.of(content.spec(), content.features(), content.purpose(), content.useExamples())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }

    private List<Pidinst.InstrumentType> types(ItemContent content) {
        List<Pidinst.InstrumentType> types = new ArrayList<>();
        if (content.classCode() != null) {
            LocalDate today = Seoul.today(clock);
            String name = codes.find(CodeLists.CLASSES, content.classCode(), today)
                    .map(PidinstService::name)
                    .orElse(content.classCode());
            types.add(new Pidinst.InstrumentType(
                    name, new Pidinst.InstrumentTypeIdentifier(content.classCode(), "국가연구시설장비 표준분류체계")));
        }
        if (content.technique() != null) {
            types.add(new Pidinst.InstrumentType(content.technique(), null));
        }
        return orNone(types);
    }

    private static String name(Code code) {
        return code.nameEn() == null ? code.nameKo() : code.nameKo() + " (" + code.nameEn() + ")";
    }

    private static List<Pidinst.DateOf> dates(ItemContent content) {
        List<Pidinst.DateOf> dates = new ArrayList<>();
        if (content.acquiredOn() != null) {
            dates.add(new Pidinst.DateOf(content.acquiredOn(), "Commissioned"));
        }
        if (content.retiredOn() != null) {
            dates.add(new Pidinst.DateOf(content.retiredOn(), "DeCommissioned"));
        }
        return orNone(dates);
    }

    private static List<Pidinst.RelatedIdentifier> related(ItemResponse item, String record) {
        List<Pidinst.RelatedIdentifier> related = new ArrayList<>();
        related.add(new Pidinst.RelatedIdentifier(record, URL, "HasMetadata", null));
        if (item.content().landingPage() != null) {
            related.add(new Pidinst.RelatedIdentifier(item.content().landingPage(), URL, "IsDescribedBy", null));
        }
        return related;
    }

    private static List<Pidinst.AlternateIdentifier> alternates(ItemResponse item) {
        ItemContent content = item.content();
        return Stream.of(
                        alternate(item.assetNo(), "InventoryNumber", null),
                        alternate(content.serialNumber(), "SerialNumber", null),
                        alternate(content.nfecNo(), OTHER, "NFEC"),
                        alternate(content.itubeNo(), OTHER, "i-Tube"))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Pidinst.AlternateIdentifier alternate(String identifier, String type, String name) {
        return identifier == null ? null : new Pidinst.AlternateIdentifier(identifier, type, name);
    }

    private static <T> List<T> orNone(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
