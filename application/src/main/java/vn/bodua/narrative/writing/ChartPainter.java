package vn.bodua.narrative.writing;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import vn.bodua.quantity.VietnameseFormat;

/** Draws a chart as a PNG at print resolution, without a screen and with the shipped typeface only. */
final class ChartPainter {

    /** 150 × 75 mm at 300 dots per inch. */
    static final int WIDTH = 1772;

    static final int HEIGHT = 886;
    static final int WIDTH_MM = 150;
    static final int HEIGHT_MM = 75;

    private static final float DOTS_PER_POINT = 300f / 72f;
    private static final Color BAMBOO = new Color(0x1f6b4f);
    private static final Color INK = new Color(0x1d2a26);
    private static final Color LINE = new Color(0xd8d8d8);
    private static final int NAMES_SET_STRAIGHT = 6;

    /** Room above the highest bar for its label. */
    private static final double HEADROOM = 1.15;

    private ChartPainter() {}

    static byte[] png(Block.Chart chart) {
        CategoryChart drawing = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .yAxisTitle(chart.measure())
                .build();
        style(drawing.getStyler(), chart.bars());
        drawing.addSeries(
                        chart.measure(),
                        chart.bars().stream().map(Block.Bar::name).toList(),
                        chart.bars().stream().map(Block.Bar::value).toList())
                .setFillColor(BAMBOO);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            drawing.paint(pen, WIDTH, HEIGHT);
        } finally {
            pen.dispose();
        }
        return encoded(image);
    }

    private static byte[] encoded(BufferedImage image) {
        try (ByteArrayOutputStream png = new ByteArrayOutputStream();
                MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(image, "png", stream);
            stream.flush();
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void style(org.knowm.xchart.style.CategoryStyler styler, List<Block.Bar> bars) {
        Font font = Typeface.FONT;
        styler.setBaseFont(font.deriveFont(10 * DOTS_PER_POINT));
        styler.setAxisTickLabelsFont(font.deriveFont(9.5f * DOTS_PER_POINT));
        styler.setAxisTitleFont(font.deriveFont(10 * DOTS_PER_POINT));
        styler.setLabelsFont(font.deriveFont(10 * DOTS_PER_POINT));
        styler.setChartBackgroundColor(Color.WHITE)
                .setPlotBackgroundColor(Color.WHITE)
                .setLegendVisible(false)
                .setChartTitleVisible(false)
                .setPlotBorderVisible(false)
                .setChartPadding(20)
                .setChartFontColor(INK);
        styler.setPlotGridVerticalLinesVisible(false)
                .setPlotGridLinesColor(LINE)
                .setAxisTicksMarksVisible(false)
                .setAxisTickLabelsColor(INK)
                .setXAxisLabelRotation(bars.size() > NAMES_SET_STRAIGHT ? 45 : 0)
                .setYAxisMin(Math.min(0d, lowest(bars)))
                .setYAxisMax(Math.max(1d, highest(bars) * HEADROOM))
                .setYAxisTickMarkSpacingHint(HEIGHT / 5);
        styler.setLabelsVisible(true).setLabelsPosition(1.05).setLabelsFontColorAutomaticEnabled(false);
        styler.setLabelsFontColor(INK).setAvailableSpaceFill(bars.size() < 3 ? 0.3 : 0.6);
        styler.setYAxisTickLabelsFormattingFunction(
                value -> VietnameseFormat.number(new BigDecimal(Double.toString(value)).stripTrailingZeros()));
    }

    private static double highest(List<Block.Bar> bars) {
        return bars.stream().mapToDouble(b -> b.value().doubleValue()).max().orElse(0);
    }

    private static double lowest(List<Block.Bar> bars) {
        return bars.stream().mapToDouble(b -> b.value().doubleValue()).min().orElse(0);
    }

    /** Made once: AWT keeps a copy of every font that it creates. */
    private static final class Typeface {
        static final Font FONT = font();
    }

    private static Font font() {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, ReportFonts.REGULAR.open());
        } catch (FontFormatException e) {
            throw new IllegalStateException("the shipped typeface is broken", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
