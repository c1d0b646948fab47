package kr.giban.equipment.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    @Test
    void a_name_has_no_folders() {
        assertThat(FileNames.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileNames.clean("C:\\사진\\앞면.jpg")).isEqualTo("앞면.jpg");
        assertThat(FileNames.clean("폴더/")).isEmpty();
        assertThat(FileNames.clean(null)).isEmpty();
    }

    @Test
    void hangul_in_pieces_is_put_together() {
        assertThat(FileNames.clean(Normalizer.normalize("설명서.pdf", Normalizer.Form.NFD)))
                .isEqualTo("설명서.pdf");
    }

    @Test
    void nothing_in_a_name_hides_how_it_ends() {
        assertThat(FileNames.clean("사진\u202Egpj.exe\r\n")).isEqualTo("사진gpj.exe");
        assertThat(FileNames.clean("\u200B가\uD800.pdf ")).isEqualTo("가.pdf");
    }

    @Test
    void a_long_name_keeps_its_ending_and_whole_characters() {
        String cut = FileNames.clean("😀".repeat(150) + ".hwpx");
        assertThat(cut).hasSizeLessThanOrEqualTo(200).endsWith("😀.hwpx");
        assertThat(FileNames.clean("가".repeat(300))).hasSize(200);
    }

    @Test
    void a_name_ends_as_its_type_does() {
        assertThat(MediaTypes.ended("앞면.JPEG", "image/jpeg")).isEqualTo("앞면.JPEG");
        assertThat(MediaTypes.ended("앞면.exe", "image/jpeg")).isEqualTo("앞면.exe.jpg");
        assertThat(MediaTypes.ended("보고서", "application/x-hwp-v5")).isEqualTo("보고서.hwp");
    }

    @Test
    void a_header_says_the_name_twice_and_nothing_breaks_out_of_it() {
        assertThat(ContentDisposition.of(false, "성적서 1.pdf"))
                .isEqualTo("attachment; filename=\"___ 1.pdf\"; filename*=UTF-8''%EC%84%B1%EC%A0%81%EC%84%9C%201.pdf");
        assertThat(ContentDisposition.of(true, "a\"; b=\"c%00.jpg"))
                .isEqualTo("inline; filename=\"a_; b=_c_00.jpg\"; filename*=UTF-8''a%22%3B%20b%3D%22c%2500.jpg");
    }
}
