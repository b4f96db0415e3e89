package org.instruments.cli;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes small files as SPSS does, by the description of the format in the developers' manual of PSPP. R's haven reads what
 * it writes.
 */
final class SavFile {
    static final double SYSTEM_MISSING = -Double.MAX_VALUE;
    private static final int BIAS = 100;

    private final List<Variable> variables = new ArrayList<>();
    private final List<List<Object>> cases = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private Charset charset = StandardCharsets.UTF_8;
    private boolean compressed = true;
    private boolean countGiven = true;

    /** A variable: of numbers where its width is 0. */
    record Variable(
            String name,
            int width,
            int format,
            String label,
            Map<Double, String> labels,
            int missing,
            double... values) {}

    SavFile number(String name) {
        return number(name, "", Map.of());
    }

    SavFile number(String name, String label, Map<Double, String> labels, double... missing) {
        variables.add(new Variable(name, 0, 5, label, labels, missing.length, missing));
        return this;
    }

    /** Numbers with a range of missing values, and one more missing value where three are given. */
    SavFile range(String name, Map<Double, String> labels, double... missing) {
        variables.add(new Variable(name, 0, 5, "", labels, -missing.length, missing));
        return this;
    }

    SavFile date(String name, int format) {
        variables.add(new Variable(name, 0, format, "", Map.of(), 0));
        return this;
    }

    SavFile text(String name, int width) {
        variables.add(new Variable(name, width, 1, "", Map.of(), 0));
        return this;
    }

    /** A case: numbers, texts, or null for system-missing. */
    SavFile row(Object... values) {
        cases.add(Arrays.asList(values));
        return this;
    }

    SavFile in(Charset other) {
        charset = other;
        return this;
    }

    SavFile bigEndian() {
        order = ByteOrder.BIG_ENDIAN;
        return this;
    }

    SavFile uncompressed() {
        compressed = false;
        return this;
    }

    SavFile withoutCount() {
        countGiven = false;
        return this;
    }

    byte[] bytes() {
        out.reset();
        ascii("$FL2", 4);
        ascii("@(#) SPSS DATA FILE", 60);
        integer(2, variables.stream().mapToInt(SavFile::units).sum(), compressed ? 1 : 0, 0);
        integer(countGiven ? cases.size() : -1);
        number(BIAS);
        ascii("05 Jan 2408:00:00", 9 + 8);
        ascii("", 64 + 3);
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < variables.size(); i++) {
            variable(variables.get(i), i);
            names.append(i == 0 ? "" : "\t")
                    .append(shortName(i))
                    .append('=')
                    .append(variables.get(i).name());
        }
        for (int i = 0, unit = 1; i < variables.size(); unit += units(variables.get(i)), i++) {
            labels(variables.get(i), unit);
        }
        extension(13, names.toString().getBytes(charset));
        extension(20, charset.name().getBytes(StandardCharsets.US_ASCII));
        integer(999, 0);
        if (compressed) {
            compressed();
        } else {
            cases.forEach(row -> unitsOf(row).forEach(unit -> out.writeBytes(unit)));
        }
        return out.toByteArray();
    }

    private static String shortName(int i) {
        return "V" + i;
    }

    private static int units(Variable variable) {
        return Math.max(1, (variable.width() + 7) / 8);
    }

    private void variable(Variable variable, int i) {
        byte[] label = variable.label().getBytes(charset);
        int format = variable.format() << 16 | 8 << 8;
        integer(2, variable.width(), label.length > 0 ? 1 : 0, variable.missing(), format, format);
        ascii(shortName(i), 8);
        if (label.length > 0) {
            integer(label.length);
            out.writeBytes(Arrays.copyOf(label, (label.length + 3) / 4 * 4));
        }
        for (double missing : variable.values()) {
            number(missing);
        }
        for (int unit = 1; unit < units(variable); unit++) {
            integer(2, -1, 0, 0, 0, 0);
            ascii("", 8);
        }
    }

    private void labels(Variable variable, int unit) {
        if (variable.labels().isEmpty()) {
            return;
        }
        integer(3, variable.labels().size());
        variable.labels().forEach((value, text) -> {
            number(value);
            byte[] bytes = text.getBytes(charset);
            out.write(bytes.length);
            out.writeBytes(Arrays.copyOf(bytes, (bytes.length + 8) / 8 * 8 - 1));
        });
        integer(4, 1, unit);
    }

    private void extension(int kind, byte[] bytes) {
        integer(7, kind, 1, bytes.length);
        out.writeBytes(bytes);
    }

    private List<byte[]> unitsOf(List<Object> row) {
        List<byte[]> units = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            Variable variable = variables.get(i);
            if (variable.width() == 0) {
                double value = row.get(i) == null ? SYSTEM_MISSING : ((Number) row.get(i)).doubleValue();
                units.add(ByteBuffer.allocate(8).order(order).putDouble(value).array());
            } else {
                byte[] padded = new byte[units(variable) * 8];
                Arrays.fill(padded, (byte) ' ');
                byte[] text = row.get(i).toString().getBytes(charset);
                System.arraycopy(text, 0, padded, 0, text.length);
                for (int from = 0; from < padded.length; from += 8) {
                    units.add(Arrays.copyOfRange(padded, from, from + 8));
                }
            }
        }
        return units;
    }

    private void compressed() {
        ByteArrayOutputStream codes = new ByteArrayOutputStream();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (List<Object> row : cases) {
            for (byte[] unit : unitsOf(row)) {
                double number = ByteBuffer.wrap(unit).order(order).getDouble();
                boolean blank = new String(unit, StandardCharsets.ISO_8859_1).isBlank();
                if (blank) {
                    codes.write(254);
                } else if (number == SYSTEM_MISSING) {
                    codes.write(255);
                } else if (number == Math.rint(number) && number >= 1 - BIAS && number <= 251 - BIAS) {
                    codes.write((int) number + BIAS);
                } else {
                    codes.write(253);
                    whole.writeBytes(unit);
                }
                flush(codes, whole);
            }
        }
        while (codes.size() > 0) {
            codes.write(0);
            flush(codes, whole);
        }
    }

    private void flush(ByteArrayOutputStream codes, ByteArrayOutputStream whole) {
        if (codes.size() == 8) {
            out.writeBytes(codes.toByteArray());
            out.writeBytes(whole.toByteArray());
            codes.reset();
            whole.reset();
        }
    }

    private void integer(int... values) {
        for (int value : values) {
            out.writeBytes(ByteBuffer.allocate(4).order(order).putInt(value).array());
        }
    }

    private void number(double value) {
        out.writeBytes(ByteBuffer.allocate(8).order(order).putDouble(value).array());
    }

    private void ascii(String text, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) ' ');
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, text.length());
        out.writeBytes(bytes);
    }
}
