package org.instruments.cli.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.instruments.internal.json.Numbers;
import org.jspecify.annotations.Nullable;

/** Cells of a sheet as the text that a CSV file would have. A formula is what was computed when the file was saved. */
final class SheetCells {
    /** Serial numbers count a 29 February 1900 that never was. */
    private static final int AFTER_FALSE_LEAP_DAY = 61;

    private static final double LAST_DAY = 2_958_466;

    private final boolean from1904;
    private final Map<String, DateFormat> formats = new HashMap<>();

    /** @param from1904 whether the days of the workbook count from 1904 */
    SheetCells(boolean from1904) {
        this.from1904 = from1904;
    }

    /** Up to the last cell that is not empty. */
    List<String> of(Row row) {
        List<String> texts = new ArrayList<>(row.getCellCount());
        int used = 0;
        for (Cell cell : row) {
            String text = text(cell);
            texts.add(text);
            used = text.isBlank() ? used : texts.size();
        }
        texts.subList(used, texts.size()).clear();
        return texts;
    }

    private String text(@Nullable Cell cell) {
        if (cell == null || cell.getValue() == null) {
            // What is marked as a number and is none has no value, and is not nothing.
            return cell == null ? "" : Objects.requireNonNullElseGet(cell.getRawValue(), () -> formula(cell));
        }
        if (cell.getValue() instanceof BigDecimal number) {
            if (!isNumberOfSheet(number, cell.getRawValue())) {
                return cell.getRawValue();
            }
            return text(number.doubleValue(), format(cell));
        }
        return cell.getValue() instanceof Boolean truth
                ? (truth ? "TRUE" : "FALSE")
                : cell.getValue().toString();
    }

    /** A formula whose value was not stored would look like a question nobody answered. */
    private static String formula(Cell cell) {
        return cell.getType() == CellType.FORMULA ? "=" + Objects.requireNonNullElse(cell.getFormula(), "") : "";
    }

    /** The library also reads the digits of other scripts, and numbers that no double holds. */
    private static boolean isNumberOfSheet(BigDecimal number, String stored) {
        double nearest = number.doubleValue();
        return Double.isFinite(nearest)
                && (nearest != 0 || number.signum() == 0)
                && stored.chars().allMatch(c -> c <= '~');
    }

    private DateFormat format(Cell cell) {
        Integer number = cell.getDataFormatId();
        String text = Objects.requireNonNullElse(cell.getDataFormatString(), "");
        return formats.computeIfAbsent(number + " " + text, key -> DateFormat.of(number == null ? 0 : number, text));
    }

    /** A stored number has up to 17 digits; what people see of it is the shortest text of the same double. */
    private String text(double number, DateFormat format) {
        boolean moment = (format.date() || format.time()) && number >= 0 && number < LAST_DAY;
        if (!moment) {
            return Numbers.text(number);
        }
        LocalDateTime time = moment(number);
        return format.date()
                ? IsoDates.text(time, format.time())
                : number < 1 ? IsoDates.time(time) : IsoDates.text(time, true);
    }

    private LocalDateTime moment(double number) {
        LocalDate start =
                from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, number < AFTER_FALSE_LEAP_DAY ? 31 : 30);
        return IsoDates.after(start, number);
    }
}
