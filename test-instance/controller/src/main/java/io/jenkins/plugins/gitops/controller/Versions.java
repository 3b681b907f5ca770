package io.jenkins.plugins.gitops.controller;

/** The order of plugin versions: number by number, a number above a text. */
public final class Versions {
    private Versions() {}

    public static int compare(String left, String right) {
        String[] a = left.split("[.-]");
        String[] b = right.split("[.-]");
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            boolean numbers = number(a[i]) && number(b[i]);
            int order = numbers
                    ? Long.compare(Long.parseLong(a[i]), Long.parseLong(b[i]))
                    : number(a[i]) == number(b[i]) ? a[i].compareTo(b[i]) : number(a[i]) ? 1 : -1;
            if (order != 0) return order;
        }
        return Integer.compare(a.length, b.length);
    }

    private static boolean number(String text) {
        return !text.isEmpty() && text.length() < 19 && text.chars().allMatch(Character::isDigit);
    }
}
