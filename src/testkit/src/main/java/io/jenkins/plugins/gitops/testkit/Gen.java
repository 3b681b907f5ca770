package io.jenkins.plugins.gitops.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Values by seeded chance. {@link #check} draws many, and of one that fails it looks for a smaller one that fails too;
 * the message names the seed, and {@code -Dseed=…} draws that value again.
 *
 * @param <T> the values
 */
public final class Gen<T> {
    private static final int TRIES = 1_000;

    /** A property of the values: throws when one does not have it. */
    public interface Property<T> {
        void holds(T value) throws Exception;
    }

    private final Function<SplittableRandom, T> draw;
    private final Function<T, List<T>> smaller;

    private Gen(Function<SplittableRandom, T> draw, Function<T, List<T>> smaller) {
        this.draw = draw;
        this.smaller = smaller;
    }

    /** Values drawn from chance, without any idea of smaller ones. */
    public static <T> Gen<T> of(Function<SplittableRandom, T> draw) {
        return new Gen<>(draw, value -> List.of());
    }

    /** Whole numbers of a range, both ends included; smaller ones are nearer to its lower end. */
    public static Gen<Integer> number(int from, int to) {
        return new Gen<>(
                random -> random.nextInt(from, to + 1),
                value -> value == from ? List.of() : List.of(from, from + (value - from) / 2, value - 1));
    }

    /** One of the values; smaller ones stand before it. */
    public static <T> Gen<T> oneOf(List<T> values) {
        List<T> all = List.copyOf(values);
        return new Gen<>(random -> all.get(random.nextInt(all.size())), value -> all.subList(0, all.indexOf(value)));
    }

    public <R> Gen<R> map(Function<T, R> change) {
        return of(random -> change.apply(draw.apply(random)));
    }

    /** Lists of a length up to the most; smaller ones leave out halves, single items, or shrink one item. */
    public Gen<List<T>> listOf(int most) {
        return new Gen<>(
                random -> {
                    List<T> list = new ArrayList<>();
                    int length = random.nextInt(most + 1);
                    for (int i = 0; i < length; i++) {
                        list.add(draw.apply(random));
                    }
                    return list;
                },
                this::smallerLists);
    }

    private List<List<T>> smallerLists(List<T> list) {
        List<List<T>> found = new ArrayList<>();
        if (list.size() > 1) {
            found.add(list.subList(0, list.size() / 2));
            found.add(list.subList(list.size() / 2, list.size()));
        }
        for (int i = 0; i < list.size(); i++) {
            List<T> without = new ArrayList<>(list);
            without.remove(i);
            found.add(without);
        }
        for (int i = 0; i < list.size(); i++) {
            for (T item : smaller.apply(list.get(i))) {
                List<T> with = new ArrayList<>(list);
                with.set(i, item);
                found.add(with);
            }
        }
        return found;
    }

    /** The value that the seed draws. */
    public T draw(long seed) {
        return draw.apply(new SplittableRandom(seed));
    }

    /** Checks the property on so many values, or on the one of {@code -Dseed=…}. */
    public void check(int times, Property<? super T> property) {
        String asked = System.getProperty("seed", "");
        long first = asked.isEmpty() ? 20_260_105L : Long.parseLong(asked);
        int count = asked.isEmpty() ? times : 1;
        for (int i = 0; i < count; i++) {
            long seed = first + i;
            T value = draw(seed);
            Throwable failure = failure(property, value);
            if (failure != null) {
                throw smallest(property, value, failure, seed);
            }
        }
    }

    private AssertionError smallest(Property<? super T> property, T value, Throwable failure, long seed) {
        T least = value;
        Throwable why = failure;
        int left = TRIES;
        boolean found = true;
        while (found && left > 0) {
            found = false;
            for (T candidate : smaller.apply(least)) {
                Throwable again = left-- > 0 ? failure(property, candidate) : null;
                if (again != null) {
                    least = candidate;
                    why = again;
                    found = true;
                    break;
                }
            }
        }
        return new AssertionError(
                "Property broken by " + least + " (drawn: " + value + "); run it again with -Dseed=" + seed + "\n"
                        + why,
                why);
    }

    private static <T> @org.jspecify.annotations.Nullable Throwable failure(Property<? super T> property, T value) {
        try {
            property.holds(value);
            return null;
        } catch (Exception | AssertionError e) {
            return e;
        }
    }
}
