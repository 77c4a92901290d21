package io.regua.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.ITFWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** QR codes and bar codes as pictures: SVG for pages and paper, PNG for messages. */
public final class Symbols {

    /** Light modules around a QR code; less, and some readers do not find it. */
    private static final int QUIET = 4;

    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.MARGIN,
            QUIET);

    private Symbols() {}

    /** A QR code as SVG, one unit a module; its size is for whoever shows it to say. */
    public static String qr(String text) {
        var matrix = qrMatrix(text);
        return svg(matrix, matrix.getWidth(), matrix.getHeight());
    }

    /** A QR code as PNG. */
    public static byte[] qrPng(String text, int pixelsPerModule) {
        return png(qrMatrix(text), pixelsPerModule, 1);
    }

    /**
     * Interleaved 2 of 5, as banks read it off bills: narrow and wide bars 1 to 3. FEBRABAN wants 44 digits 103 mm wide
     * and 13 mm high.
     *
     * @param digits an even number of them
     */
    public static String itf(String digits, int width, int height) {
        return svg(itfMatrix(digits), width, height);
    }

    public static byte[] itfPng(String digits, int pixelsPerModule, int height) {
        return png(itfMatrix(digits), pixelsPerModule, height);
    }

    private static BitMatrix qrMatrix(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code of " + text.length() + " signs", e);
        }
    }

    private static BitMatrix itfMatrix(String digits) {
        return new ITFWriter().encode(digits, BarcodeFormat.ITF, 0, 1, Map.of(EncodeHintType.MARGIN, 0));
    }

    /** One path of dark runs, row by row. */
    private static String svg(BitMatrix matrix, int width, int height) {
        var path = new StringBuilder();
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int from = 0, to; from < matrix.getWidth(); from = to + 1) {
                to = from;
                while (to < matrix.getWidth() && matrix.get(to, row)) {
                    to++;
                }
                if (to > from) {
                    path.append("M%d %dh%dv1h-%dz".formatted(from, row, to - from, to - from));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
                preserveAspectRatio="none" shape-rendering="crispEdges"><rect width="100%%" height="100%%" \
                fill="#fff"/><path fill="#000" d="%s"/></svg>""".formatted(width, height, matrix.getWidth(), matrix.getHeight(), path);
    }

    private static byte[] png(BitMatrix matrix, int scale, int rowHeight) {
        var height = matrix.getHeight() == 1 ? rowHeight : scale;
        var picture = new BufferedImage(
                matrix.getWidth() * scale, matrix.getHeight() * height, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                var dark = matrix.get(x / scale, y / height);
                picture.setRGB(x, y, (dark ? Color.BLACK : Color.WHITE).getRGB());
            }
        }
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
