package org.instruments.cli.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.instruments.problem.ProblemCode;

/** Reads an SPSS file up to its first case. The format is the one that the developers' manual of PSPP describes. */
final class SavDictionaryReader {
    private static final String MAGIC = "$FL2";
    private static final String MAGIC_OF_ZSAV = "$FL3";
    private static final int COMPRESSED = 1;
    private static final int COMPRESSED_AS_ZSAV = 2;
    private static final int MOST_UNITS = 1 << 20;
    private static final int MOST_VARIABLES = RowBuilder.MOST_CELLS;
    private static final int MOST_LABELS = 200_000;

    private static final int VARIABLE = 2;
    private static final int VALUE_LABELS = 3;
    private static final int DOCUMENT = 6;
    private static final int EXTENSION = 7;
    private static final int END = 999;

    private static final int CONTINUED = -1;
    private static final int NOT_COUNTED = -1;
    private static final int RANGE = -2;
    private static final int RANGE_AND_VALUE = -3;
    private static final int UNIT = SavVariable.UNIT;

    private final SavInput in;
    private final List<Stored> stored = new ArrayList<>();
    private final Map<Integer, Map<ByteBuffer, byte[]>> labelsByUnit = new HashMap<>();
    private final Map<Integer, byte[]> extensions = new HashMap<>();
    private int units;
    private int labelsRead;

    /** A variable as it is stored; a long text is more than one. */
    private record Stored(
            int unit, int width, String shortName, byte[] label, int format, int missingKind, List<byte[]> missing) {}

    private SavDictionaryReader(SavInput in) {
        this.in = in;
    }

    /**
     * Reads what stands before the cases.
     *
     * @throws SavException when the file is damaged, or none of SPSS
     */
    static SavDictionary read(SavInput in) throws IOException, SavException {
        return new SavDictionaryReader(in).read();
    }

    private SavDictionary read() throws IOException, SavException {
        String magic = new String(in.bytes(MAGIC.length()), StandardCharsets.ISO_8859_1);
        if (magic.equals(MAGIC_OF_ZSAV)) {
            throw zsav();
        }
        if (!magic.equals(MAGIC)) {
            throw new SavException("is not an SPSS data file (.sav)");
        }
        in.bytes(60);
        byte[] layout = in.bytes(Integer.BYTES);
        in.setOrder(layout[0] != 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        in.integer();
        int compression = in.integer();
        in.integer();
        int cases = in.integer();
        double bias = in.number();
        in.bytes(9 + 8 + 64 + 3);
        if (compression == COMPRESSED_AS_ZSAV) {
            throw zsav();
        }
        if (compression != 0 && compression != COMPRESSED) {
            throw new SavException("is compressed in a way that is not known");
        }
        if (cases < NOT_COUNTED) {
            throw new SavException("its number of cases cannot be right");
        }
        readRecords();
        Charset charset = charset();
        return new SavDictionary(
                variables(charset), charset, compression == COMPRESSED, bias, cases, units, systemMissing());
    }

    private static SavException zsav() {
        return new SavException(
                ProblemCode.UNSUPPORTED_FORMAT, "a compressed SPSS file (.zsav) is not read; save it as .sav or CSV");
    }

    private void readRecords() throws IOException, SavException {
        for (int kind = in.integer(); kind != END; kind = in.integer()) {
            switch (kind) {
                case VARIABLE -> readVariable();
                case VALUE_LABELS -> readValueLabels();
                case DOCUMENT -> skip(80L * in.integer());
                case EXTENSION -> readExtension();
                default -> throw new SavException("has a part that is not known");
            }
        }
        in.integer();
        if (units == 0) {
            throw new SavException(ProblemCode.EMPTY_INPUT, "there is nothing in it, not even a variable");
        }
    }

    private void skip(long count) throws IOException, SavException {
        if (count < 0) {
            throw new SavException("a length in it cannot be right");
        }
        for (long left = count; left > 0; left -= 1 << 16) {
            in.bytes(Math.min(left, 1 << 16));
        }
    }

    private void readVariable() throws IOException, SavException {
        int width = in.integer();
        boolean labelled = in.integer() == 1;
        int missingKind = in.integer();
        int format = in.integer() >> 16 & 0xFF;
        in.integer();
        String name = new String(in.bytes(8), StandardCharsets.ISO_8859_1).strip();
        byte[] label = {};
        if (labelled) {
            int length = in.integer();
            label = in.bytes(length);
            in.bytes(-length & 3);
        }
        int count = missingKind < 0 ? -missingKind : missingKind;
        if (count < 0 || count > 3 || missingKind == -1 || width < CONTINUED || width > 255 || ++units > MOST_UNITS) {
            throw new SavException("a variable of it cannot be right");
        }
        List<byte[]> missing = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            missing.add(in.bytes(UNIT));
        }
        if (width != CONTINUED && stored.size() == MOST_VARIABLES) {
            throw new SavException(ProblemCode.TOO_LARGE, "has more than " + MOST_VARIABLES + " variables");
        }
        if (width != CONTINUED) {
            stored.add(new Stored(units - 1, width, name, label, format, missingKind, missing));
        }
    }

    private void readValueLabels() throws IOException, SavException {
        Map<ByteBuffer, byte[]> labels = new LinkedHashMap<>();
        int count = in.integer();
        for (int i = 0; i < count; i++) {
            countLabel();
            byte[] value = in.bytes(UNIT);
            int length = in.bytes(1)[0] & 0xFF;
            labels.put(ByteBuffer.wrap(value), in.bytes(length));
            in.bytes(-(length + 1) & 7);
        }
        if (in.integer() != 4) {
            throw new SavException("has value labels that no variable is named for");
        }
        int of = in.integer();
        for (int i = 0; i < of; i++) {
            int unit = in.integer();
            if (unit < 1 || unit > units) {
                throw new SavException("has value labels of a variable that is not there");
            }
            labelsByUnit.put(unit - 1, labels);
        }
    }

    /** Labels take many times the memory that they take of the file. */
    private void countLabel() throws SavException {
        if (++labelsRead > MOST_LABELS) {
            throw new SavException(ProblemCode.TOO_LARGE, "has more than " + MOST_LABELS + " value labels");
        }
    }

    private void readExtension() throws IOException, SavException {
        int kind = in.integer();
        long size = in.integer();
        long count = in.integer();
        if (size < 0 || count < 0) {
            throw new SavException("a length in it cannot be right");
        }
        if (kind == 3 || kind == 4 || kind == 13 || kind == 14 || kind >= 20 && kind <= 22) {
            extensions.put(kind, in.bytes(size * count));
        } else {
            skip(size * count);
        }
    }

    private double systemMissing() {
        byte[] numbers = extensions.getOrDefault(4, new byte[0]);
        return numbers.length < UNIT ? -Double.MAX_VALUE : in.ordered(numbers).getDouble();
    }

    private Charset charset() throws SavException {
        String name = ascii(extensions.getOrDefault(20, new byte[0])).strip();
        if (name.isEmpty()) {
            byte[] machine = extensions.getOrDefault(3, new byte[0]);
            int code = machine.length < 32 ? 0 : in.ordered(machine).getInt(28);
            name = code == 65_001 ? "UTF-8" : code >= 1250 && code <= 1258 ? "windows-" + code : "windows-1252";
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new SavException("its encoding is not known; save it in UTF-8");
        }
    }

    private static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private List<SavVariable> variables(Charset charset) throws SavException {
        Map<String, String> longNames = new HashMap<>();
        for (String pair : SavVariable.decoded(extensions.getOrDefault(13, new byte[0]), charset)
                .split("\t", units + 2)) {
            int at = pair.indexOf('=');
            if (at > 0) {
                longNames.put(pair.substring(0, at).strip(), pair.substring(at + 1));
            }
        }
        Map<String, Integer> widths = widthsOfLongTexts();
        Map<String, Map<String, String>> labelsOfTexts = new HashMap<>();
        Map<String, Set<String>> missingTexts = new HashMap<>();
        readTextsLongerThanAUnit(charset, labelsOfTexts, missingTexts);
        List<SavVariable> variables = new ArrayList<>();
        int unit = 0;
        for (int i = 0; i < stored.size(); i++) {
            Stored first = stored.get(i);
            int width = widths.getOrDefault(first.shortName(), first.width());
            String name = longNames.getOrDefault(first.shortName(), decodedName(first, charset));
            SavVariable variable = new SavVariable(
                    name, new String(first.label(), charset).strip(), first.unit(), width, first.format());
            ColumnValues values = variable.isNumber() || width <= UNIT
                    ? values(first, variable, charset)
                    : new ColumnValues(
                            labelsOfTexts.getOrDefault(name, Map.of()),
                            missingTexts.getOrDefault(name, Set.of()),
                            Double.NaN,
                            Double.NaN);
            variables.add(variable.with(values));
            int segments = SavVariable.segments(width);
            if (i + segments > stored.size()) {
                throw new SavException("a part of a long text is not there");
            }
            for (Stored segment : stored.subList(i, i + segments)) {
                if (segment.unit() != unit || segments > 1 && segment.width() == 0) {
                    throw new SavException("its variables do not go with the length of its cases");
                }
                unit += Math.max(1, (segment.width() + UNIT - 1) / UNIT);
            }
            i += segments - 1;
        }
        if (unit != units) {
            throw new SavException("its variables do not go with the length of its cases");
        }
        return variables;
    }

    private static String decodedName(Stored variable, Charset charset) throws SavException {
        return SavVariable.decoded(variable.shortName().getBytes(StandardCharsets.ISO_8859_1), charset);
    }

    private Map<String, Integer> widthsOfLongTexts() throws SavException {
        Map<String, Integer> widths = new HashMap<>();
        for (String pair : ascii(extensions.getOrDefault(14, new byte[0])).split("[\\x00\t]+", units + 2)) {
            int at = pair.indexOf('=');
            if (at > 0) {
                try {
                    widths.put(
                            pair.substring(0, at).strip(),
                            Integer.parseInt(pair.substring(at + 1).strip()));
                } catch (NumberFormatException e) {
                    throw new SavException("the length of a long text cannot be right");
                }
            }
        }
        for (Stored variable : stored) {
            int width = widths.getOrDefault(variable.shortName(), 1);
            if (width < 1 || width > 32_767 || width > 255 && variable.width() != 255) {
                throw new SavException("the length of a long text cannot be right");
            }
        }
        return widths;
    }

    private ColumnValues values(Stored of, SavVariable variable, Charset charset) throws SavException {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Map.Entry<ByteBuffer, byte[]> label :
                labelsByUnit.getOrDefault(of.unit(), Map.of()).entrySet()) {
            labels.put(
                    value(label.getKey().array(), variable, charset), SavVariable.decoded(label.getValue(), charset));
        }
        boolean range = of.missingKind() == RANGE || of.missingKind() == RANGE_AND_VALUE;
        Set<String> missing = new HashSet<>();
        for (byte[] value : of.missing().subList(range ? 2 : 0, of.missing().size())) {
            missing.add(value(value, variable, charset));
        }
        return new ColumnValues(
                labels,
                missing,
                range ? in.ordered(of.missing().get(0)).getDouble() : Double.NaN,
                range ? in.ordered(of.missing().get(1)).getDouble() : Double.NaN);
    }

    /** As it stands in a cell. */
    private String value(byte[] value, SavVariable variable, Charset charset) throws SavException {
        return variable.isNumber() ? variable.text(in.ordered(value).getDouble()) : SavVariable.decoded(value, charset);
    }

    /** Labels and missing values of texts that do not go into eight bytes. */
    private void readTextsLongerThanAUnit(
            Charset charset, Map<String, Map<String, String>> labels, Map<String, Set<String>> missing)
            throws SavException {
        ByteBuffer ofLabels = in.ordered(extensions.getOrDefault(21, new byte[0]));
        while (ofLabels.hasRemaining()) {
            countLabel();
            String name = text(ofLabels, charset);
            integer(ofLabels);
            Map<String, String> known = labels.computeIfAbsent(name, any -> new LinkedHashMap<>());
            for (int left = integer(ofLabels); left > 0; left--) {
                countLabel();
                known.put(text(ofLabels, charset), text(ofLabels, charset));
            }
        }
        ByteBuffer ofMissing = in.ordered(extensions.getOrDefault(22, new byte[0]));
        while (ofMissing.hasRemaining()) {
            String name = text(ofMissing, charset);
            countLabel();
            int count = bytes(ofMissing, 1)[0];
            int length = integer(ofMissing);
            for (int i = 0; i < count; i++) {
                missing.computeIfAbsent(name, any -> new HashSet<>())
                        .add(SavVariable.decoded(bytes(ofMissing, length), charset));
            }
        }
    }

    private static String text(ByteBuffer from, Charset charset) throws SavException {
        return SavVariable.decoded(bytes(from, integer(from)), charset);
    }

    private static int integer(ByteBuffer from) throws SavException {
        if (from.remaining() < Integer.BYTES) {
            throw new SavException("a length in it cannot be right");
        }
        return from.getInt();
    }

    private static byte[] bytes(ByteBuffer from, int count) throws SavException {
        if (count < 0 || count > from.remaining()) {
            throw new SavException("a length in it cannot be right");
        }
        byte[] bytes = new byte[count];
        from.get(bytes);
        return bytes;
    }
}
