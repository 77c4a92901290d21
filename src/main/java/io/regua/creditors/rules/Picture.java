package io.regua.creditors.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * What a picture is by its content; what its name or its sender says is not asked.
 *
 * @param type {@code image/png} or {@code image/jpeg}
 */
public record Picture(String type, int width, int height) {

    private static final Map<String, String> TYPES = Map.of("png", "image/png", "jpeg", "image/jpeg");

    /** Reads the head of a picture, never its dots: a small file can claim to be huge. Empty when it is no picture. */
    public static Optional<Picture> of(byte[] content) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return picture(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static Optional<Picture> picture(ImageReader reader) throws IOException {
        var type = TYPES.get(reader.getFormatName().toLowerCase(java.util.Locale.ROOT));
        return type == null
                ? Optional.empty()
                : Optional.of(new Picture(type, reader.getWidth(0), reader.getHeight(0)));
    }
}
