package hudson.util;

import java.io.File;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

public class ArgumentListBuilder implements Serializable, Cloneable {
    public ArgumentListBuilder() {}

    public ArgumentListBuilder(String[] a) {}

    public ArgumentListBuilder add(Object a) {
        throw new UnsupportedOperationException();
    }

    public ArgumentListBuilder add(Object a, boolean b) {
        throw new UnsupportedOperationException();
    }

    public ArgumentListBuilder add(File a) {
        throw new UnsupportedOperationException();
    }

    public ArgumentListBuilder add(String a) {
        throw new UnsupportedOperationException();
    }

    public ArgumentListBuilder add(String a, boolean b) {
        throw new UnsupportedOperationException();
    }

    public ArgumentListBuilder prepend(String[] a) {
        throw new UnsupportedOperationException();
    }

    public ArgumentListBuilder addQuoted(String a) {
        throw new UnsupportedOperationException();
    }

    public ArgumentListBuilder addQuoted(String a, boolean b) {
        throw new UnsupportedOperationException();
    }

    public ArgumentListBuilder add(String[] a) {
        throw new UnsupportedOperationException();
    }

    public ArgumentListBuilder add(Iterable<String> a) {
        throw new UnsupportedOperationException();
    }

    public ArgumentListBuilder addTokenized(String a) {
        throw new UnsupportedOperationException();
    }

    public ArgumentListBuilder addKeyValuePair(String a, String b, String c, boolean d) {
        throw new UnsupportedOperationException();
    }

    public ArgumentListBuilder addKeyValuePairs(String a, Map<String, String> b) {
        throw new UnsupportedOperationException();
    }

    public ArgumentListBuilder addKeyValuePairs(String a, Map<String, String> b, Set<String> c) {
        throw new UnsupportedOperationException();
    }

    public ArgumentListBuilder addKeyValuePairsFromPropertyString(String a, String b, VariableResolver<String> c) {
        throw new UnsupportedOperationException();
    }

    public ArgumentListBuilder addKeyValuePairsFromPropertyString(
            String a, String b, VariableResolver<String> c, Set<String> d) {
        throw new UnsupportedOperationException();
    }

    public String[] toCommandArray() {
        throw new UnsupportedOperationException();
    }

    public ArgumentListBuilder clone() {
        throw new UnsupportedOperationException();
    }

    public void clear() {
        throw new UnsupportedOperationException();
    }

    public List<String> toList() {
        throw new UnsupportedOperationException();
    }

    public String toStringWithQuote() {
        throw new UnsupportedOperationException();
    }

    public ArgumentListBuilder toWindowsCommand(boolean a) {
        throw new UnsupportedOperationException();
    }

    public ArgumentListBuilder toWindowsCommand() {
        throw new UnsupportedOperationException();
    }

    public boolean hasMaskedArguments() {
        throw new UnsupportedOperationException();
    }

    public boolean[] toMaskArray() {
        throw new UnsupportedOperationException();
    }

    public void addMasked(String a) {
        throw new UnsupportedOperationException();
    }

    public ArgumentListBuilder addMasked(Secret a) {
        throw new UnsupportedOperationException();
    }

    public String toString() {
        throw new UnsupportedOperationException();
    }
}
