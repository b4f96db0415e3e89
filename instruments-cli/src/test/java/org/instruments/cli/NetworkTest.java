package org.instruments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.instruments.Instruments;
import org.instruments.proof.DefinitionCheck;
import org.instruments.statistics.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No command uses a network: Java writes down each class it loads, and those that sockets, names of hosts and addresses of
 * the web need are not among them.
 */
class NetworkTest {
    /** What a use comes through; the names of some types around it are read by Java itself in any run. */
    private static final Pattern NETWORK =
            Pattern.compile("java\\.net\\.(Inet[46]\\w*|Socket|ServerSocket|SocketImpl|Datagram\\w*|http\\..*)"
                    + "|sun\\.nio\\.ch\\.(Net|NioSocketImpl)"
                    + "|sun\\.net\\.www\\.(http\\..*|protocol\\.(http|https|ftp)\\..*)");

    @TempDir
    private Path folder;

    private Path log;

    @BeforeEach
    void write() throws IOException {
        log = folder.resolve("classes.txt");
        StringBuilder rows = new StringBuilder("id,team,time,q1,q2,q3,q4,q5,q6,q7\n");
        List<List<String>> cells =
                new ArrayList<>(List.of(List.of("id", "team", "time", "q1", "q2", "q3", "q4", "q5", "q6", "q7")));
        for (int person = 0; person < 60; person++) {
            List<String> row = List.of(
                    "p" + person / 2,
                    "t",
                    "" + person % 2,
                    "" + (1 + person % 5),
                    "1",
                    "5",
                    "3",
                    "2",
                    "4",
                    "" + (1 + person % 4));
            cells.add(row);
            rows.append(String.join(",", row)).append('\n');
        }
        Files.writeString(folder.resolve("a.csv"), rows);
        Files.write(folder.resolve("a.xlsx"), XlsxFile.of(cells));
        SavFile sav = new SavFile();
        cells.get(0).forEach(name -> sav.text(name, 8));
        cells.stream().skip(1).forEach(row -> sav.row(row.toArray()));
        Files.write(folder.resolve("a.sav"), sav.bytes());
        Files.writeString(
                folder.resolve("own.json"),
                Ran.of("show", "swemwbs", "--format", "json").out());
    }

    /** Runs calls of the command, one after the other. */
    static final class Caller {
        private Caller() {}

        public static void main(String[] calls) {
            int worst = 0;
            for (String call : calls) {
                worst = Math.max(worst, Main.run(call.split(" "), System.in, System.out, System.err));
            }
            System.exit(worst);
        }
    }

    private List<String> networkClasses(Class<?> main, String... words) throws Exception {
        Process process = ChildRun.java(Stream.concat(
                                Stream.of("-Xlog:class+load:file=" + log + ":none", main.getName()), Stream.of(words))
                        .toArray(String[]::new))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isLessThan(2);
        List<String> loaded =
                Files.readAllLines(log).stream().map(line -> line.split(" ")[0]).toList();
        assertThat(loaded).contains(main.getName());
        return loaded.stream().filter(NETWORK.asMatchPredicate()).toList();
    }

    @Test
    void no_class_that_a_network_needs_is_loaded_by_any_command() throws Exception {
        assertThat(networkClasses(
                        Caller.class,
                        "score swemwbs a.csv -o out.csv --trace out.jsonl",
                        "score swemwbs a.xlsx -o out.csv.gz",
                        "score swemwbs a.sav --format jsonl",
                        "score --definition own.json a.csv -o out.csv",
                        "describe swemwbs a.csv --by team",
                        "compare swemwbs a.csv --time time --id id --people people.csv",
                        "report swemwbs a.csv --time time -o report.html",
                        "check own.json",
                        "show hse-msit --provenance",
                        "list"))
                .isEmpty();
        assertThat(Ran.filesIn(folder)).contains("out.csv", "out.csv.gz", "people.csv", "report.html");
    }

    /** Looks up a host, to show that this would be noticed. */
    static final class Lookup {
        private Lookup() {}

        public static void main(String[] args) throws IOException {
            System.out.println(InetAddress.getByName("127.0.0.1").isReachable(1));
        }
    }

    @Test
    void that_would_be_noticed() throws Exception {
        assertThat(networkClasses(Lookup.class)).contains("java.net.Inet4Address");
    }

    @Test
    void a_workbook_that_names_another_file_or_address_does_not_make_it_read() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "zqxSecretzqx");
        List<String> calls = new ArrayList<>();
        for (String address : List.of(secret.toUri().toString(), "http://127.0.0.1:9/x.dtd")) {
            for (String declaration :
                    List.of("[<!ENTITY e SYSTEM '$'>]", "[<!ENTITY % e SYSTEM '$'> %e;]", "SYSTEM '$'")) {
                for (String part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml")) {
                    Path workbook = folder.resolve("b" + calls.size() + ".xlsx");
                    Files.write(
                            workbook,
                            XlsxFile.changed(
                                    Files.readAllBytes(folder.resolve("a.xlsx")),
                                    part,
                                    text -> text.replaceFirst(
                                                    "(<\\?xml[^>]*>)?",
                                                    "$1"
                                                            + Matcher.quoteReplacement("<!DOCTYPE x "
                                                                    + declaration.replace("$", address) + ">"))
                                            .replaceFirst("<v>[0-9]+</v>", "<v>&e;</v>")
                                            .replaceFirst(">p1<", ">&e;<")));
                    calls.add("score swemwbs " + workbook.getFileName());

                    Ran ran = Ran.of("score", "swemwbs", workbook);

                    assertThat(ran.code()).isBetween(0, 1);
                    assertThat(ran.out() + ran.err()).doesNotContain("zqxSecret");
                }
            }
        }
        assertThat(networkClasses(Caller.class, calls.toArray(String[]::new))).isEmpty();
    }

    /** The classes of this project name none of a network either, whatever the call. */
    @Test
    void no_class_of_the_project_names_one_that_a_network_needs() throws Exception {
        Pattern named = Pattern.compile(
                "java/net/(?!URI|URISyntaxException|URL[^C])\\w+|java/nio/channels/\\w*Socket\\w*|javax/net/\\w+"
                        + "|java/net/http/\\w+|java/rmi/\\w+|javax/naming/\\w+");
        for (Class<?> ofModule : List.of(Main.class, Instruments.class, DefinitionCheck.class, Sample.class)) {
            Path module = Path.of(
                    ofModule.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(module)) {
                assertNoneNamed(named, module);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(module)) {
                    assertNoneNamed(named, jar.getPath("/"));
                }
            }
        }
    }

    private static void assertNoneNamed(Pattern named, Path root) throws IOException {
        List<String> found = new ArrayList<>();
        int classes = 0;
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                classes++;
                named.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .results()
                        .forEach(match -> found.add(root.relativize(file) + ": " + match.group()));
            }
        }
        assertThat(classes).isGreaterThan(50);
        assertThat(found).isEmpty();
    }
}
