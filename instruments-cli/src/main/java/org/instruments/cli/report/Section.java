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
}
