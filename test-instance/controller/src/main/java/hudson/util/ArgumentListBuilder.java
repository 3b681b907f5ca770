package hudson.util;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Builds a command line, some words of which are not shown. */
public class ArgumentListBuilder implements Serializable {
    private final List<String> args = new ArrayList<>();
    private final BitSet mask = new BitSet();

    public ArgumentListBuilder() {}

    public ArgumentListBuilder(String... args) {
        add(args);
    }

    public ArgumentListBuilder add(Object a) {
        return add(String.valueOf(a));
    }

    public ArgumentListBuilder add(String a) {
        if (a != null) args.add(a);
        return this;
    }

    public ArgumentListBuilder add(String... words) {
        Arrays.asList(words).forEach(this::add);
        return this;
    }

    public ArgumentListBuilder add(String a, boolean masked) {
        if (a != null) {
            mask.set(args.size(), masked);
            args.add(a);
        }
        return this;
    }

    public List<String> toList() {
        return args;
    }

    public boolean[] toMaskArray() {
        boolean[] masks = new boolean[args.size()];
        for (int i = 0; i < masks.length; i++) masks[i] = mask.get(i);
        return masks;
    }
}
