package org.instruments.cli.report;

/** How many different fills the style has. */
final class Palette {
    /** Fills of bands; with more bands they come again, told apart by their letters. */
    static final int BANDS = 5;

    private Palette() {}
}
