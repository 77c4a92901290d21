package io.regua.documents;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * Templates on paper: the same Thymeleaf as the screens, without a request, printed to PDF. Two weights of one type, so
 * that a bill looks the same on every machine; pictures only as SVG in the template itself.
 */
@Component
public class Papers {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private static final String TYPE = "Document";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final SpringTemplateEngine templates;
    private final ApplicationContext beans;

    Papers(SpringTemplateEngine templates, ApplicationContext beans) {
        this.templates = templates;
        this.beans = beans;
    }

    /**
     * Prints a template.
     *
     * @param template for example {@code bills/paper}; well-formed, its type is {@code Document}, and the variable
     *     {@code css} has the styles of all papers
     */
    public byte[] pdf(String template, Map<String, @Nullable Object> model, Locale locale) {
        try (var paper = new ByteArrayOutputStream()) {
            var printer = new PdfRendererBuilder();
            printer.useFont(font("DejaVuSansCondensed.ttf"), TYPE, REGULAR, FontStyle.NORMAL, true);
            printer.useFont(font("DejaVuSansCondensed-Bold.ttf"), TYPE, BOLD, FontStyle.NORMAL, true);
            printer.useSVGDrawer(new BatikSVGDrawer());
            printer.withHtmlContent(html(template, model, locale), null);
            printer.toStream(paper);
            printer.run();
            return paper.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String html(String template, Map<String, @Nullable Object> model, Locale locale) throws IOException {
        var context = new Context(locale);
        model.forEach(context::setVariable);
        context.setVariable(
                "css", new ClassPathResource("documents/paper.css").getContentAsString(StandardCharsets.UTF_8));
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, DefaultConversionService.getSharedInstance()));
        return templates.process(template, context);
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> {
            try {
                return new ClassPathResource("fonts/" + file).getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
