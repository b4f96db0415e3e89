package org.instruments.cli;

import org.instruments.Instruments;

/**
 * Reads the definitions that a command line seems to name while the line itself is being understood: what takes longest of
 * the start of a short run.
 *
 * <p>No lambda, because the first one takes as long as a good part of a definition.
 */
final class DefinitionsAhead implements Runnable {
    private final String[] words;

    private DefinitionsAhead(String[] words) {
        this.words = words;
    }

    /** Begins to read. */
    static void read(String[] words) {
        Thread reader = new Thread(new DefinitionsAhead(words), "definitions");
        reader.setDaemon(true);
        reader.start();
    }

    /** Looks for each of the ids in the first word after the command that has any. */
    @Override
    public void run() {
        boolean found = false;
        try {
            for (int word = 1; word < words.length && !found; word++) {
                for (String id : words[word].split(",")) {
                    found |= Instruments.find(id).isPresent();
                }
            }
        } catch (RuntimeException | Error e) {
            // Whatever is wrong shows again when the command asks.
        }
    }
}
