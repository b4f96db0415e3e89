package org.instruments.cli.scoring;

/**
 * A chunk of a file, scored.
 *
 * @param text what is written for its rows, in UTF-8; ends before the first bad row where that stops the writing
 * @param trace how their scores came about, in UTF-8; empty where that was not asked for
 * @param problems what is wrong with them
 * @param leftOut how many of them were left out
 * @param lines how many lines it has, where the lines of its problems are counted from its beginning; 0 where they are
 *     counted from the beginning of the file
 * @param isLast whether the text of the file cannot be read beyond it
 */
record ScoredChunk(ByteText text, ByteText trace, ProblemTally problems, long leftOut, long lines, boolean isLast) {}
