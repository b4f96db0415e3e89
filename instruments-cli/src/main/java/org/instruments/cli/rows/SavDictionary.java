package org.instruments.cli.rows;

import java.nio.charset.Charset;
import java.util.List;

/**
 * What stands before the cases of an SPSS file.
 *
 * @param variables in order
 * @param charset the encoding of texts
 * @param compressed whether cases are stored in the short way
 * @param bias what is added to small whole numbers where they are
 * @param cases how many there are; negative where the file does not say
 * @param units how many pieces of eight bytes a case is
 * @param systemMissing the number that means nothing is there
 */
record SavDictionary(
        List<SavVariable> variables,
        Charset charset,
        boolean compressed,
        double bias,
        long cases,
        int units,
        double systemMissing) {}
