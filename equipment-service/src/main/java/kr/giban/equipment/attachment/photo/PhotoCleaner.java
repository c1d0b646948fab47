package kr.giban.equipment.attachment.photo;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Copies photos without what does not belong to the picture. Cameras write where, when and by whom a photo was taken, with what
 * device and sometimes a second, uncut picture; a public photo must not tell that. So only such parts are copied as are known
 * to make the picture; all others stay out, known or not, and whatever stands after its end. Of Exif only the orientation is
 * kept, without which photos of phones would lie on their sides. The picture itself is not touched.
 */
public final class PhotoCleaner {
    private PhotoCleaner() {}

    /**
     * Copies a photo.
     *
     * @param mediaType {@code image/jpeg}, {@code image/png} or {@code image/webp}
     */
    public static void copy(String mediaType, Path from, Path to) throws IOException, UnreadablePhotoException {
        try {
            switch (mediaType) {
                case "image/jpeg" -> JpegCopy.copy(from, to);
                case "image/png" -> PngCopy.copy(from, to);
                case "image/webp" -> WebpCopy.copy(from, to);
                default -> throw new IllegalArgumentException(mediaType);
            }
        } catch (EOFException e) {
            throw new UnreadablePhotoException("it ends too early");
        }
    }
}
