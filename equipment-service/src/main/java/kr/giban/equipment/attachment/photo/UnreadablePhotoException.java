package kr.giban.equipment.attachment.photo;

/** What says by its beginning that it is a picture is none as a whole. */
public final class UnreadablePhotoException extends Exception {
    UnreadablePhotoException(String message) {
        super(message);
    }
}
