package org.instruments.benchmarks;

/** What an answer counts, by the number that a file has for it. */
enum Weighing {
    AS_WRITTEN("%s") {
        @Override
        int of(int code) {
            return code;
        }
    },
    /** A reversed item of five options, 1 to 5. */
    REVERSED("6 - %s") {
        @Override
        int of(int code) {
            return 6 - code;
        }
    },
    /** 0-0-1-1. */
    BIMODAL("(%s >= 2)::SMALLINT") {
        @Override
        int of(int code) {
            return code >= 2 ? 1 : 0;
        }
    },
    /** 0-1-1-1. */
    FROM_SECOND("(%s >= 1)::SMALLINT") {
        @Override
        int of(int code) {
            return code >= 1 ? 1 : 0;
        }
    },
    /** 0-0-1-2. */
    MODIFIED("greatest(%s - 1, 0)") {
        @Override
        int of(int code) {
            return Math.max(code - 1, 0);
        }
    };

    private final String sql;

    Weighing(String sql) {
        this.sql = sql;
    }

    abstract int of(int code);

    /** The same in SQL. */
    String sql(String column) {
        return sql.formatted(column);
    }
}
