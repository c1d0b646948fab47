package kr.giban.equipment.export;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An instrument as the metadata schema of RDA's working group PIDINST has it, version 1.0 (Persistent Identification of
 * Instruments, 2022), under the names of its JSON form. It holds no contact of anybody.
 *
 * @param identifier the persistent identifier, or ours where the center gives none
 */
@Schema(description = "PIDINST 1.0")
public record Pidinst(
        Identifier identifier,
        String schemaVersion,
        String landingPage,
        String name,
        List<Owner> owners,
        List<Manufacturer> manufacturers,
        Model model,
        String description,
        List<InstrumentType> instrumentTypes,
        List<String> measuredVariables,
        List<DateOf> dates,
        List<RelatedIdentifier> relatedIdentifiers,
        List<AlternateIdentifier> alternateIdentifiers) {
    static final String VERSION = "1.0";

    /** Property 1. */
    @Schema(name = "PidinstIdentifier")
    public record Identifier(String identifier, String identifierType) {}

    /** Property 5: who manages the instrument; its contact (5.2) is left out. */
    @Schema(name = "PidinstOwner")
    public record Owner(String ownerName) {}

    /** Property 6. */
    @Schema(name = "PidinstManufacturer")
    public record Manufacturer(String manufacturerName) {}

    /** Property 7. */
    @Schema(name = "PidinstModel")
    public record Model(String modelName) {}

    /** Property 9. */
    @Schema(name = "PidinstInstrumentType")
    public record InstrumentType(String instrumentTypeName, InstrumentTypeIdentifier instrumentTypeIdentifier) {}

    /** Property 9.2: the standard class. */
    @Schema(name = "PidinstInstrumentTypeIdentifier")
    public record InstrumentTypeIdentifier(String instrumentTypeIdentifier, String instrumentTypeIdentifierType) {}

    /** Property 11: {@code Commissioned} or {@code DeCommissioned}. */
    @Schema(name = "PidinstDate")
    public record DateOf(LocalDate date, String dateType) {}

    /** Property 12. */
    @Schema(name = "PidinstRelatedIdentifier")
    public record RelatedIdentifier(
            String relatedIdentifier,
            String relatedIdentifierType,
            String relationType,
            String relatedIdentifierName) {}

    /** Property 13: {@code SerialNumber}, {@code InventoryNumber} or {@code Other}. */
    @Schema(name = "PidinstAlternateIdentifier")
    public record AlternateIdentifier(
            String alternateIdentifier, String alternateIdentifierType, String alternateIdentifierName) {}
}
