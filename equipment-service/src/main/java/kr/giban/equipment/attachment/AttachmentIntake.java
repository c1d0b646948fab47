package kr.giban.equipment.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.giban.equipment.attachment.photo.PhotoCleaner;
import kr.giban.equipment.attachment.photo.UnreadablePhotoException;
import kr.giban.platform.file.FileType;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** Looks at what came, and makes of it what is stored. */
@ApplicationScoped
class AttachmentIntake {
    /** What is stored: photos without what tells of more than the picture. Closing removes the copy, if it is one. */
    record Ready(Path file, String mediaType, boolean copy) implements AutoCloseable {
        @Override
        public void close() {
            if (copy) {
                remove(file);
            }
        }
    }

    /** Refuses with all faults (422). */
    Ready prepare(NewAttachment given, AttachmentRules rules, int alreadyThere) {
        try {
            return prepare(given, given.file(), rules, alreadyThere);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ready prepare(NewAttachment given, Path file, AttachmentRules rules, int alreadyThere)
            throws IOException {
        List<Fault> faults = new ArrayList<>();
        String type = type(file, given.kind(), rules, faults);
        if (given.kind() == AttachmentKind.PHOTO && given.wantedVisibility() == AttachmentVisibility.INTERNAL) {
            faults.add(Fault.at("/visibility", "photo-always-public"));
        }
        if (given.cover() && given.kind() != AttachmentKind.PHOTO) {
            faults.add(Fault.at("/cover", "cover-not-a-photo"));
        }
        if (alreadyThere >= rules.perItem()) {
            faults.add(tooMany(rules));
        }
        // What is public is cleaned, whatever it is called.
        Ready ready =
                type != null && MediaTypes.isPicture(type) ? clean(file, type, faults) : new Ready(file, type, false);
        if (!faults.isEmpty()) {
            ready.close();
            throw ProblemException.rules(faults);
        }
        return ready;
    }

    /** The type, or null for a file that is not taken. One that is too large is not looked into: that would cost its size. */
    private static String type(Path file, AttachmentKind kind, AttachmentRules rules, List<Fault> faults)
            throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            faults.add(Fault.at("/file", "file-empty"));
            return null;
        }
        if (size > rules.largest(kind)) {
            faults.add(Fault.at("/file", "attachment-too-large", Map.of("max", rules.largest(kind))));
            return null;
        }
        String type = FileType.of(file);
        if (!rules.taken(kind).contains(type)) {
            faults.add(Fault.at(
                    "/file",
                    "attachment-type-unsupported",
                    Map.of("mediaType", type, "taken", String.join(", ", rules.taken(kind)))));
            return null;
        }
        return type;
    }

    static Fault tooMany(AttachmentRules rules) {
        return Fault.of("attachments-too-many", Map.of("max", rules.perItem()));
    }

    private static Ready clean(Path file, String type, List<Fault> faults) throws IOException {
        // Beside the upload, which lies where only this program looks.
        Path copy = Files.createTempFile(file.toAbsolutePath().getParent(), "photo", ".part");
        Ready ready = new Ready(copy, type, true);
        try {
            PhotoCleaner.copy(type, file, copy);
        } catch (UnreadablePhotoException e) {
            faults.add(Fault.at("/file", "photo-unreadable"));
        } catch (IOException e) {
            ready.close();
            throw e;
        }
        return ready;
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
