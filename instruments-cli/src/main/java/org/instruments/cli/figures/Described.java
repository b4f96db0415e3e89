package org.instruments.cli.figures;

import org.instruments.Instrument;
import org.instruments.MinimumAnswered;
import org.instruments.statistics.group.Description;

/**
 * Figures of the people of a file, and how they were had.
 *
 * @param instrument what was answered
 * @param coding how the file writes answers
 * @param minimum how many items a score needs
 * @param description the figures
 */
public record Described(Instrument instrument, String coding, MinimumAnswered minimum, Description description) {}
