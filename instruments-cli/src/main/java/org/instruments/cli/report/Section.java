package org.instruments.cli.report;

import java.util.List;

/**
 * A section of the page.
 *
 * @param id its name in the page
 * @param heading its heading
 * @param blocks what is in it
 */
record Section(String id, String heading, List<Block> blocks) {

    Section {
        blocks = List.copyOf(blocks);
    }

    /** The same with a name of its own among sections of several instruments. */
    Section within(String instrument) {
        return new Section(instrument + "-" + id, heading, blocks);
    }
}
