package kr.giban.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.giban.client.RunningGiban.Address;
import kr.giban.client.api.AttachmentsApi;
import kr.giban.client.api.AttachmentsApi.AttachFileOptions;
import kr.giban.client.api.CentersApi;
import kr.giban.client.api.CentersApi.ListCentersOptions;
import kr.giban.client.api.EquipmentApi;
import kr.giban.client.api.EquipmentApi.GetEquipmentOptions;
import kr.giban.client.api.EquipmentApi.ListEquipmentOptions;
import kr.giban.client.api.EquipmentApi.PutEquipmentOptions;
import kr.giban.client.api.EventsApi;
import kr.giban.client.api.EventsApi.ReadEventsOfEquipmentOptions;
import kr.giban.client.api.HearingsApi;
import kr.giban.client.api.RoadmapsApi;
import kr.giban.client.model.AttachmentView;
import kr.giban.client.model.CenterContent;
import kr.giban.client.model.CenterPage;
import kr.giban.client.model.CenterResponse;
import kr.giban.client.model.Fault;
import kr.giban.client.model.ItemContent;
import kr.giban.client.model.ItemContentPatch;
import kr.giban.client.model.ItemPage;
import kr.giban.client.model.ItemResponse;
import kr.giban.client.model.ItemState;
import kr.giban.client.model.Sharing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a technopark's system does with the client in Java. */
@ExtendWith(RunningGiban.class)
class JavaClientIT {
    private static ApiClient technopark;
    private static ApiClient anyone;
    private static CenterResponse center;

    @BeforeAll
    static void registerACenter(Address giban) {
        anyone = ApiClient.at(giban.gateway()).build();
        technopark = ApiClient.at(giban.gateway())
                .token(new ClientCredentials(giban.tokenEndpoint(), "tp-seoul", Address.SECRET))
                .language("en")
                .build();
        center = new CentersApi(technopark).registerCenter(key(), content("SEOUL-JAVA-01"));
    }

    @Test
    void a_registration_repeated_with_its_key_registers_once() {
        CentersApi centers = new CentersApi(technopark);
        String key = key();

        ApiResponse<CenterResponse> first = centers.registerCenterWithHttpInfo(key, content("SEOUL-JAVA-02"));
        ApiResponse<CenterResponse> second = centers.registerCenterWithHttpInfo(key, content("SEOUL-JAVA-02"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.isReplayed()).isFalse();
        assertThat(second.isReplayed()).isTrue();
        assertThat(second.data()).isEqualTo(first.data());
    }

    @Test
    void a_list_is_read_over_its_pages() {
        CentersApi centers = new CentersApi(technopark);
        List<String> codes = List.of("SEOUL-PAGE-01", "SEOUL-PAGE-02", "SEOUL-PAGE-03");
        codes.forEach(code -> centers.registerCenter(key(), content(code)));
        CentersApi read = new CentersApi(anyone);
        List<String> cursors = new ArrayList<>();

        List<String> found = Pages.rows(
                        cursor -> {
                            cursors.add(cursor);
                            return read.listCenters(new ListCentersOptions()
                                    .cursor(cursor)
                                    .limit(1)
                                    .region(List.of("11"))
                                    .technopark(List.of("SEOUL", "BUSAN")));
                        },
                        CenterPage::getItems,
                        CenterPage::getNext)
                .map(CenterResponse::getCode)
                .toList();

        assertThat(found).doesNotHaveDuplicates().containsAll(codes);
        assertThat(cursors).hasSize(found.size()).startsWith((String) null);
    }

    @Test
    void an_item_is_created_read_and_changed_with_its_etag() {
        EquipmentApi equipment = new EquipmentApi(technopark);
        ApiResponse<ItemResponse> created = put("JAVA/0001");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.data().getAssetNo()).isEqualTo("JAVA/0001");
        assertThat(created.data().getNameKo()).isEqualTo("주사전자현미경");
        assertThat(created.data().getAcquiredOn()).isEqualTo(LocalDate.of(2017, 11, 24));

        ApiResponse<ItemResponse> read =
                equipment.getEquipmentWithHttpInfo(created.data().getId());
        ApiResponse<ItemResponse> changed = equipment.changeEquipmentWithHttpInfo(
                created.data().getId(),
                read.etag(),
                new ItemContentPatch().maker("예시정밀").spec(null));

        assertThat(changed.data().getMaker()).isEqualTo("예시정밀");
        assertThat(changed.data().getSpec()).as("null clears").isNull();
        assertThat(changed.data().getModel()).as("what is not said stays").isEqualTo("SEM-7000");
        assertThat(changed.etag()).isNotEqualTo(read.etag());
    }

    @Test
    void a_change_of_what_changed_meanwhile_is_refused_with_the_current_etag() {
        EquipmentApi equipment = new EquipmentApi(technopark);
        ApiResponse<ItemResponse> created = put("JAVA-0002");
        UUID id = created.data().getId();
        ApiResponse<ItemResponse> changed =
                equipment.changeEquipmentWithHttpInfo(id, created.etag(), new ItemContentPatch().maker("예시정밀"));

        ApiException refused = catchThrowableOfType(
                ApiException.class,
                () -> equipment.changeEquipment(id, created.etag(), new ItemContentPatch().maker("다른정밀")));

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.code()).isEqualTo("stale-etag");
        assertThat(refused.header("ETag")).hasValue(changed.etag());
        assertThat(refused).hasMessageContaining("stale-etag");
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        ApiResponse<ItemResponse> created = put("JAVA-0003");

        ApiException unchanged = catchThrowableOfType(ApiException.class, () -> new EquipmentApi(technopark)
                .getEquipment(created.data().getId(), new GetEquipmentOptions().ifNoneMatch(created.etag())));

        assertThat(unchanged.status()).isEqualTo(304);
    }

    @Test
    void all_faults_against_rules_come_at_once_and_in_the_language_asked_for() {
        ItemContent faulty = item().makerCountry("ZZ").landingPage("nowhere");

        ApiException english = refusal(technopark, faulty);

        assertThat(english.status()).isEqualTo(422);
        assertThat(english.faults())
                .extracting(Fault::getPointer)
                .containsExactlyInAnyOrder("/makerCountry", "/landingPage");
        assertThat(english.faults()).allSatisfy(fault -> {
            assertThat(fault.getCode()).isNotEmpty();
            assertThat(fault.getMessage()).isNotEmpty().isEqualTo(ascii(fault.getMessage()));
            assertThat(english).hasMessageContaining(fault.getMessage());
        });
    }

    @Test
    void errors_are_korean_unless_another_language_is_asked_for(Address giban) {
        ApiClient korean = ApiClient.at(giban.gateway())
                .token(new ClientCredentials(giban.tokenEndpoint(), "tp-seoul", Address.SECRET))
                .build();

        ApiException refused = refusal(korean, item().makerCountry("ZZ"));

        assertThat(refused.problem().orElseThrow().getTitle()).containsPattern("[가-힣]");
    }

    @Test
    void who_has_no_token_may_read_what_is_public_and_not_write() {
        assertThat(new EquipmentApi(anyone)
                        .listEquipment(new ListEquipmentOptions().limit(5).q("현미경")))
                .extracting(ItemPage::getItems)
                .isNotNull();

        ApiException refused = catchThrowableOfType(
                ApiException.class, () -> new CentersApi(anyone).registerCenter(key(), content("SEOUL-JAVA-09")));

        assertThat(refused.status()).isEqualTo(401);
    }

    @Test
    void a_file_with_a_korean_name_goes_up_in_a_form_and_comes_down_again(@TempDir Path folder) throws Exception {
        AttachmentsApi attachments = new AttachmentsApi(technopark);
        UUID item = put("JAVA-0004").data().getId();
        byte[] manual = "%PDF-1.4\n%한글\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("설명서.pdf"), manual);

        AttachmentView stored = attachments.attachFile(
                item,
                key(),
                new AttachFileOptions()
                        .file(file.toFile())
                        .kind("MANUAL")
                        .visibility("PUBLIC")
                        .captionKo("사용 설명서"));

        assertThat(stored.getCaptionKo()).isEqualTo("사용 설명서");
        assertThat(stored.getFileName()).isEqualTo("설명서.pdf");
        try (InputStream content = attachments.downloadAttachment(item, stored.getId())) {
            assertThat(content.readAllBytes()).isEqualTo(manual);
        }
    }

    @Test
    void calendars_come_as_text_feeds_as_events_and_other_services_lists_as_lists() {
        put("JAVA-0005");
        assertThat(new HearingsApi(anyone).getHearingsCalendar()).startsWith("BEGIN:VCALENDAR");
        assertThat(new RoadmapsApi(anyone).listRoadmaps().getItems()).isEmpty();
        assertThat(new EventsApi(technopark).readEventsOfEquipment(new ReadEventsOfEquipmentOptions().limit(10)))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getType()).isNotEmpty());
    }

    private static ApiException refusal(ApiClient client, ItemContent content) {
        return catchThrowableOfType(ApiException.class, () -> new EquipmentApi(client)
                .putEquipment(center.getId(), "JAVA-0009", content, new PutEquipmentOptions().ifNoneMatch("*")));
    }

    private static ApiResponse<ItemResponse> put(String assetNo) {
        return new EquipmentApi(technopark)
                .putEquipmentWithHttpInfo(center.getId(), assetNo, item(), new PutEquipmentOptions().ifNoneMatch("*"));
    }

    private static ItemContent item() {
        return new ItemContent()
                .nameKo("주사전자현미경")
                .model("SEM-7000")
                .spec("분해능 1.0 nm")
                .acquiredOn(LocalDate.of(2017, 11, 24))
                .costKrw(350_000_000L)
                .sharing(Sharing.JOINT_ALLOWED)
                .reportedState(ItemState.IN_USE);
    }

    private static CenterContent content(String code) {
        return new CenterContent()
                .code(code)
                .nameKo("나노소재 실증센터")
                .hostInstitution("서울테크노파크")
                .technoparkCode("SEOUL")
                .regionCode("11");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String ascii(String text) {
        return text.replaceAll("[가-힣]", "");
    }
}
