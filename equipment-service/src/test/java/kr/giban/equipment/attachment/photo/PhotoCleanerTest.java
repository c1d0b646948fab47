package kr.giban.equipment.attachment.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left in photos is read by a library that knows more of metadata than the code under test. */
class PhotoCleanerTest {
    @TempDir
    Path directory;

    static Stream<Arguments> photos() {
        return Stream.of(
                Arguments.of("image/jpeg", Photos.jpeg()),
                Arguments.of("image/jpeg", Photos.jpeg(Photos.exif(ByteOrder.LITTLE_ENDIAN))),
                Arguments.of("image/png", Photos.png()),
                Arguments.of("image/webp", Photos.webp()));
    }

    @ParameterizedTest
    @MethodSource("photos")
    void neither_place_nor_owner_stays_in_a_photo(String type, byte[] photo) throws Exception {
        Metadata before = read(photo);
        assertThat(before.getFirstDirectoryOfType(GpsDirectory.class)
                        .getGeoLocation()
                        .getLatitude())
                .isEqualTo(37.5);
        assertThat(before.containsDirectoryOfType(XmpDirectory.class)).isTrue();
        assertThat(latin(photo)).contains(Photos.OWNER);

        byte[] cleaned = clean(type, photo);

        Metadata after = read(cleaned);
        assertThat(after.containsDirectoryOfType(GpsDirectory.class)).isFalse();
        assertThat(after.containsDirectoryOfType(XmpDirectory.class)).isFalse();
        assertThat(latin(cleaned)).doesNotContain(Photos.OWNER).doesNotContain("Photoshop");
        assertThat(after.getDirectoriesOfType(ExifIFD0Directory.class))
                .allSatisfy(exif -> assertThat(exif.getTagCount()).isEqualTo(1));
    }

    @ParameterizedTest
    @MethodSource("photos")
    void it_still_stands_upright(String type, byte[] photo) throws Exception {
        assertThat(orientation(photo)).isEqualTo(Photos.TURNED);
        assertThat(orientation(clean(type, photo))).isEqualTo(Photos.TURNED);
    }

    @ParameterizedTest
    @MethodSource("photos")
    void a_clean_photo_stays_as_it_is(String type, byte[] photo) throws Exception {
        byte[] once = clean(type, photo);
        assertThat(clean(type, once)).isEqualTo(once);
    }

    @Test
    void the_picture_is_the_same_to_the_last_dot() throws Exception {
        assertThat(dots(clean("image/jpeg", Photos.jpeg()))).isEqualTo(dots(Photos.jpeg()));
        assertThat(dots(clean("image/png", Photos.png()))).isEqualTo(dots(Photos.png()));
        byte[] webp = clean("image/webp", Photos.webp());
        String coded =
                latin(webp).substring(latin(webp).indexOf("VP8 "), latin(webp).indexOf("VP8 ") + 30);
        assertThat(latin(Photos.webp())).contains(coded);
    }

    @ParameterizedTest
    @MethodSource("photos")
    void what_is_cut_off_anywhere_before_its_end_is_refused(String type, byte[] photo) throws Exception {
        byte[] clean = clean(type, photo);
        for (int length = 0; length < clean.length; length += 3) {
            byte[] cut = Arrays.copyOf(clean, length);
            assertThatThrownBy(() -> clean(type, cut))
                    .as("the first %d of %d bytes", length, clean.length)
                    .isInstanceOf(UnreadablePhotoException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("photos")
    void what_is_damaged_is_refused_or_copied_but_never_breaks_the_program(String type, byte[] photo) throws Exception {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = photo.clone();
            for (int hit = 0; hit < 3; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                clean(type, damaged);
            } catch (UnreadablePhotoException refused) {
                assertThat(refused).hasMessageMatching("(it|a|its) .+");
            }
        }
    }

    private byte[] clean(String type, byte[] photo) throws IOException, UnreadablePhotoException {
        Path from = Files.write(directory.resolve("from"), photo);
        Path to = directory.resolve("to");
        PhotoCleaner.copy(type, from, to);
        return Files.readAllBytes(to);
    }

    private static Metadata read(byte[] photo) throws ImageProcessingException, IOException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo));
    }

    private static int orientation(byte[] photo) throws ImageProcessingException, IOException, MetadataException {
        return read(photo).getFirstDirectoryOfType(ExifIFD0Directory.class).getInt(ExifDirectoryBase.TAG_ORIENTATION);
    }

    private static int[] dots(byte[] photo) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(photo));
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
