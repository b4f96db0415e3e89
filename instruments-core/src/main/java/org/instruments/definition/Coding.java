package org.instruments.definition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How an input writes a position.
 *
 * @param id its name, {@code 1..5}
 * @param first the number of the first option on every item, each next option one more; {@code null} with groups
 * @param groups the numbers of the options by items; empty with {@code first}
 * @param note anything a user must know
 * @param evidence where the coding is met
 */
public record Coding(
        @NotNull @Pattern(regexp = Form.NAME, message = Form.NAME_MESSAGE)
        String id,

        @Nullable
        @Min(value = -Form.LARGEST_CODE, message = Form.CODE_MESSAGE)
        @Max(value = Form.LARGEST_CODE - 100, message = Form.CODE_MESSAGE)
        Integer first,

        List<@Valid Group> groups,

        @Nullable @Pattern(regexp = Form.TEXT, message = Form.TEXT_MESSAGE)
        String note,

        List<@Valid Evidence> evidence)
        implements Sourced {

    public Coding {
        groups = Form.list(groups);
        evidence = Form.list(evidence);
    }

    /**
     * How the options of an item are written.
     *
     * @param item the item
     * @param options how many options it has
     * @return a number per option, in printed order
     * @throws NoSuchElementException when the coding leaves the item out, which only that of a definition with faults does
     */
    public List<Integer> codes(Item item, int options) {
        if (first != null) {
            return IntStream.range(0, options)
                    .map(option -> first + option)
                    .boxed()
                    .toList();
        }
        return groups.stream()
                .filter(group -> group.scale() == null
                        ? group.items().contains(item.id())
                        : group.scale().equals(item.scale()))
                .findFirst()
                .orElseThrow()
                .codes();
    }

    /**
     * The numbers of some items' options.
     *
     * @param items the ids of the items; empty when a scale is named
     * @param scale the id of the response scale whose items these are; {@code null} when items are named
     * @param codes a whole number per option, in printed order
     */
    public record Group(
            List<String> items,
            @Nullable String scale,

            @NotEmpty
            List<
                            @Min(value = -Form.LARGEST_CODE, message = Form.CODE_MESSAGE)
                            @Max(value = Form.LARGEST_CODE, message = Form.CODE_MESSAGE) Integer>
                    codes) {
        public Group {
            items = Form.list(items);
            codes = Form.list(codes);
        }
    }
}
