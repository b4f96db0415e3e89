package org.example.scoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.instruments.Instruments;
import org.instruments.ResponsesDocument;
import org.instruments.problem.InvalidInputException;
import org.instruments.score.ScoreSheet;

/** Scores what is posted to /scores, on the loopback address and the port that is the argument; 0 is any free port. */
public final class Application {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Application() {}

    public static void main(String[] args) throws IOException {
        int port = args.length == 0 ? 8080 : Integer.parseInt(args[0]);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/scores", Application::score);
        server.start();
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort() + "/scores");
    }

    private static void score(HttpExchange exchange) throws IOException {
        String json = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try {
            ResponsesDocument document = ResponsesDocument.fromJson(json);
            ScoreSheet sheet = Instruments.get(document.instrument()).score(document.responses());
            answer(exchange, 200, sheet.toJson());
        } catch (InvalidInputException invalid) {
            answer(exchange, 400, JSON.writeValueAsString(invalid.problems()));
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
