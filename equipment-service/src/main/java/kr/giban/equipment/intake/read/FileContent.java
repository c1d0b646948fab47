package kr.giban.equipment.intake.read;

import java.io.IOException;
import java.io.InputStream;

/** A stored file that can be read more than once. */
@FunctionalInterface
public interface FileContent {
    InputStream open() throws IOException;
}
