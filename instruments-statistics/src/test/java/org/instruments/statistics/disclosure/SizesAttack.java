package org.instruments.statistics.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/**
 * Looks for sizes that the combinations can have, given all that is shown of people at all and of some of them, by whole
 * number programs. Knows nothing of networks. Each answer "there are others" is checked by adding up.
 *
 * <p>What a reader knows: the sizes of shown groups; of a SMALL one that it has fewer than the minimum; of a WITHHELD one,
 * when the total is shown, that it has at least the minimum, if it is not hidden of the people too; that what is listed has
 * people; that some of the people are not more than all.
 */
final class SizesAttack {
    private static final long MANY = 1_000;

    /** The members of a group in one table, all people first, and the bounds of their sum. */
    private record Sum(int view, int members, long low, long high) {}

    private final List<View> views;
    private final int width;
    private final List<Sum> known;
    private final List<long[]> worlds = new ArrayList<>();

    /** People at all first. */
    SizesAttack(List<View> views) {
        this.views = views;
        width = views.get(0).size().length;
        known = knowledge(-1);
    }

    /** Whether only one size of the group fits. */
    boolean finds(int view, View.Group group) {
        for (long[] world : worlds) {
            if (sum(world, view, group.members()) != group.size()) {
                return false;
            }
        }
        Optional<long[]> other = other(known, view, group);
        other.ifPresent(worlds::add);
        return other.isEmpty();
    }

    /** Whether only one size fits the labels, and all other tables: nothing of this table but labels is shown. */
    boolean isSaidByLabels(int view, View.Group group) {
        return other(knowledge(view), view, group).isEmpty();
    }

    private List<Sum> knowledge(int labelsOnly) {
        List<Sum> sums = new ArrayList<>();
        for (int v = 0; v < views.size(); v++) {
            View view = views.get(v);
            for (View.Group group : view.groups()) {
                boolean shown = group.isShown() && v != labelsOnly;
                boolean small = group.visibility() == Visibility.SMALL;
                boolean large = group.isShown()
                        || group.visibility() == Visibility.WITHHELD
                                && view.isTotalShown()
                                && isShownOfPeople(v, group);
                sums.add(new Sum(
                        v,
                        group.members(),
                        shown ? group.size() : large ? view.minimum() : 0,
                        shown ? group.size() : small ? view.minimum() - 1 : width * MANY));
            }
        }
        return sums;
    }

    private boolean isShownOfPeople(int view, View.Group group) {
        return view == 0
                || views.get(0).groups().stream()
                        .anyMatch(people -> people.name().equals(group.name()) && people.isShown());
    }

    private Optional<long[]> other(List<Sum> sums, int view, View.Group group) {
        return world(sums, new Sum(view, group.members(), group.size() + 1, width * MANY))
                .or(() -> world(sums, new Sum(view, group.members(), 0, group.size() - 1)));
    }

    private Optional<long[]> world(List<Sum> sums, Sum question) {
        if (question.high < 0) {
            return Optional.empty();
        }
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        for (int i = 0; i < views.size() * width; i++) {
            model.addVariable("n" + i).integer().lower(i < width ? 1 : 0).upper(MANY);
        }
        List<Sum> all = new ArrayList<>(sums);
        all.add(question);
        for (Sum sum : all) {
            Expression expression = model.addExpression("sum" + all.indexOf(sum));
            expression.lower(sum.low).upper(sum.high);
            members(sum.view, sum.members).forEach(i -> expression.set(i, 1));
        }
        for (int i = width; i < views.size() * width; i++) {
            model.addExpression("some" + i).set(i % width, 1).set(i, -1).lower(0);
        }
        Optimisation.Result result = model.minimise();
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        long[] world = new long[views.size() * width];
        for (int i = 0; i < world.length; i++) {
            world[i] = Math.round(result.doubleValue(i));
        }
        check(world, all);
        return Optional.of(world);
    }

    private void check(long[] world, List<Sum> sums) {
        for (Sum sum : sums) {
            long people = sum(world, sum.view, sum.members);
            if (people < sum.low || people > sum.high) {
                throw new AssertionError("the solver is wrong");
            }
        }
        for (int i = 0; i < world.length; i++) {
            if (world[i] < (i < width ? 1 : 0) || world[i] > world[i % width]) {
                throw new AssertionError("the solver is wrong");
            }
        }
    }

    private IntStream members(int view, int members) {
        return IntStream.range(0, width).filter(i -> (members >> i & 1) == 1).map(i -> view * width + i);
    }

    private long sum(long[] world, int view, int members) {
        return members(view, members).mapToLong(i -> world[i]).sum();
    }
}
