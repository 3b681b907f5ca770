package io.jenkins.plugins.gitops.checks;

import java.math.BigDecimal;
import java.util.Map;

/** Amounts as Kubernetes writes them: {@code 250m}, {@code 1.5}, {@code 2Gi}, {@code 3e2}. */
final class Quantity {
    private static final Map<String, BigDecimal> UNITS = Map.ofEntries(
            Map.entry("", BigDecimal.ONE),
            Map.entry("n", new BigDecimal("1e-9")),
            Map.entry("u", new BigDecimal("1e-6")),
            Map.entry("m", new BigDecimal("1e-3")),
            Map.entry("k", new BigDecimal("1e3")),
            Map.entry("M", new BigDecimal("1e6")),
            Map.entry("G", new BigDecimal("1e9")),
            Map.entry("T", new BigDecimal("1e12")),
            Map.entry("P", new BigDecimal("1e15")),
            Map.entry("Ki", BigDecimal.valueOf(1L << 10)),
            Map.entry("Mi", BigDecimal.valueOf(1L << 20)),
            Map.entry("Gi", BigDecimal.valueOf(1L << 30)),
            Map.entry("Ti", BigDecimal.valueOf(1L << 40)),
            Map.entry("Pi", BigDecimal.valueOf(1L << 50)));

    private Quantity() {}

    /** The amount, or zero where nothing sensible is written. */
    static double of(View view) {
        String text = view.text();
        int end = text.length();
        while (end > 0 && Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        BigDecimal unit = UNITS.get(text.substring(end));
        boolean plain = text.matches("[+-]?[0-9]{1,30}(\\.[0-9]{0,30})?[eE][+-]?[0-9]{1,2}");
        if (plain) {
            return new BigDecimal(text).doubleValue();
        }
        String digits = text.substring(0, end);
        return unit != null && digits.matches("[+-]?[0-9]{1,30}(\\.[0-9]{0,30})?")
                ? new BigDecimal(digits).multiply(unit).doubleValue()
                : 0;
    }
}
