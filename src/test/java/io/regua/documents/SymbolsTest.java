package io.regua.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SymbolsTest {

    private static final String PIX = "00020126580014br.gov.bcb.pix0136f4c6089a-bfde-4c00-a2d9-9eaa584b0219"
            + "5204000053039865406577.575802BR5910Casa Viva6008Curitiba6229052599ed983ea570413d8d336301d63042D5A";
    private static final String DIGITS = "00191684600002246740000001474166000000032817";

    @Test
    void drawsQrCodesThatCanBeRead() throws IOException, NotFoundException {
        assertThat(read(Symbols.qrPng(PIX, 4))).isEqualTo(PIX);
    }

    @Test
    void drawsBarCodesThatCanBeRead() throws IOException, NotFoundException {
        assertThat(read(quiet(Symbols.itfPng(DIGITS, 2, 100)))).isEqualTo(DIGITS);
    }

    /** 44 digits are 405 narrow bars: 103 mm make each 0.254 mm, as FEBRABAN wants them. */
    @Test
    void drawsBarsInTheProportionsOfTheBanks() {
        var svg = Symbols.itf(DIGITS, 412, 52);

        assertThat(svg).contains("viewBox=\"0 0 405 1\"").contains("width=\"412\" height=\"52\"");
        var widths = Pattern.compile("h(\\d)v")
                .matcher(svg)
                .results()
                .map(bar -> bar.group(1))
                .distinct();
        assertThat(widths).containsExactlyInAnyOrder("1", "3");
    }

    @Test
    void refusesAnOddNumberOfDigits() {
        assertThatThrownBy(() -> Symbols.itf("123", 10, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(byte[] png) throws IOException, NotFoundException {
        return read(luminance(ImageIO.read(new ByteArrayInputStream(png))));
    }

    private static String read(LuminanceSource picture) throws NotFoundException {
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                .getText();
    }

    private static LuminanceSource quiet(byte[] png) throws IOException {
        var bars = ImageIO.read(new ByteArrayInputStream(png));
        var page = new BufferedImage(bars.getWidth() + 100, bars.getHeight() + 100, BufferedImage.TYPE_INT_RGB);
        var pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.drawImage(bars, 50, 50, null);
        return luminance(page);
    }

    private static LuminanceSource luminance(BufferedImage picture) {
        var width = picture.getWidth();
        var pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        return new RGBLuminanceSource(width, picture.getHeight(), pixels);
    }
}
