package org.instruments.cli.rows;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.instruments.problem.InvalidInputException;
import org.instruments.problem.Place;
import org.instruments.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The cases of an SPSS data file. Cells are values, not labels: numbers as their shortest text, dates as ISO text, texts
 * without surrounding white space; nothing where the value is system-missing. Lines are the numbers of cases, the first 1.
 */
public final class SavRows implements Rows {
    private static final int UNIT = SavVariable.UNIT;
    private static final int BUFFER = 1 << 16;
    private static final int END = 252;
    private static final int AS_IT_IS = 253;
    private static final int BLANKS = 254;
    private static final int SYSTEM_MISSING = 255;

    private final String file;
    private final InputStream stream;
    private final SavInput in;
    private final SavDictionary dictionary;
    private final Header header;
    private final byte[] units;
    private final byte[] codes = new byte[UNIT];
    private int code = UNIT;
    private long read;

    private SavRows(String file, InputStream stream, SavInput in, SavDictionary dictionary) {
        this.file = file;
        this.stream = stream;
        this.in = in;
        this.dictionary = dictionary;
        this.units = new byte[dictionary.units() * UNIT];
        List<SavVariable> variables = dictionary.variables();
        this.header = new Header(
                file,
                0,
                variables.stream().map(SavVariable::name).toList(),
                variables.stream().map(SavVariable::label).toList(),
                variables.stream().map(SavVariable::values).toList());
    }

    /**
     * Opens a file and reads its variables.
     *
     * @param file the name of the file
     * @param stream its bytes; closed with the rows, and when the file is refused
     * @throws InvalidInputException when it is no SPSS file, or damaged
     */
    public static SavRows open(String file, InputStream stream) throws IOException {
        SavInput in = new SavInput(new BufferedInputStream(stream, BUFFER));
        try {
            return new SavRows(file, stream, in, SavDictionaryReader.read(in));
        } catch (EOFException e) {
            stream.close();
            throw broken(file, 0, new SavException("is not an SPSS data file (.sav), or is cut off"));
        } catch (SavException e) {
            stream.close();
            throw broken(file, 0, e);
        } catch (IOException | RuntimeException e) {
            stream.close();
            throw e;
        }
    }

    private static InvalidInputException broken(String file, long line, SavException fault) {
        return new InvalidInputException(List.of(
                Problem.of(fault.code(), new Place.OfCell(file, line, null), String.valueOf(fault.getMessage()))));
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public @Nullable CsvRow next() throws IOException {
        try {
            if (dictionary.cases() >= 0 && read == dictionary.cases()) {
                if (!isOver()) {
                    throw new SavException("there are more cases than the " + read + " that its header counts");
                }
                return null;
            }
            if (!(dictionary.compressed() ? decompressed() : in.fill(units, 0, units.length))) {
                if (dictionary.cases() >= 0) {
                    throw new EOFException();
                }
                return null;
            }
            read++;
            List<String> cells = new ArrayList<>(dictionary.variables().size());
            ByteBuffer numbers = in.ordered(units);
            for (SavVariable variable : dictionary.variables()) {
                cells.add(cell(variable, numbers));
            }
            return new CsvRow(read, read, cells);
        } catch (EOFException e) {
            throw broken(file, read + 1, new SavException("the file is cut off: this case is not whole or not there"));
        } catch (SavException e) {
            throw broken(file, read, e);
        }
    }

    private String cell(SavVariable variable, ByteBuffer numbers) throws SavException {
        if (!variable.isNumber()) {
            return SavVariable.decoded(variable.text(units), dictionary.charset());
        }
        double number = numbers.getDouble(variable.unit() * UNIT);
        return number == dictionary.systemMissing() ? "" : variable.text(number);
    }

    /** Whether nothing follows the last case but what fills up its last piece. */
    private boolean isOver() throws IOException {
        if (!dictionary.compressed()) {
            return in.isAtEnd();
        }
        int next = code();
        return next < 0 || next == END;
    }

    /** Unpacks the next case; false where there is none. */
    private boolean decompressed() throws IOException {
        ByteBuffer numbers = in.ordered(units);
        for (int unit = 0; unit < dictionary.units(); unit++) {
            int next = code();
            if (next < 0 || next == END) {
                if (unit > 0) {
                    throw new EOFException();
                }
                return false;
            }
            int at = unit * UNIT;
            if (next == AS_IT_IS) {
                if (!in.fill(units, at, UNIT)) {
                    throw new EOFException();
                }
            } else if (next == BLANKS) {
                Arrays.fill(units, at, at + UNIT, (byte) ' ');
            } else {
                numbers.putDouble(at, next == SYSTEM_MISSING ? dictionary.systemMissing() : next - dictionary.bias());
            }
        }
        return true;
    }

    /** What is said of the next piece of a case; negative at the end of the file. */
    private int code() throws IOException {
        int next = 0;
        while (next == 0) {
            if (code == UNIT) {
                if (!in.fill(codes, 0, UNIT)) {
                    return -1;
                }
                code = 0;
            }
            next = codes[code++] & 0xFF;
        }
        return next;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
