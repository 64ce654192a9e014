package dev.motorpool.analytics.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes a report as CSV (RFC 4180), one column for each component of its rows. */
final class CsvReports extends AbstractHttpMessageConverter<ReportView<?>> {

    static final String TEXT_CSV = "text/csv";

    /** What a spreadsheet would take for a formula; a name must not run one on the reader's machine. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    CsvReports() {
        super(StandardCharsets.UTF_8, MediaType.parseMediaType(TEXT_CSV));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == ReportView.class;
    }

    @Override
    public boolean canRead(Class<?> type, @org.jspecify.annotations.Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected ReportView<?> readInternal(Class<? extends ReportView<?>> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("reports are only written", input);
    }

    @Override
    protected void writeInternal(ReportView<?> report, HttpOutputMessage output) throws IOException {
        var columns = report.type().getRecordComponents();
        var writer = new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8);
        try (var csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(Arrays.stream(columns).map(RecordComponent::getName).toList());
            for (var row : report.rows()) {
                csv.writeRecord(Arrays.stream(columns)
                        .map(column -> text(value(row, column)))
                        .toList());
            }
        }
    }

    private static Object value(Object row, RecordComponent column) {
        try {
            return column.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object value) {
        var text = value instanceof java.math.BigDecimal number ? number.toPlainString() : value.toString();
        return value instanceof String && FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
