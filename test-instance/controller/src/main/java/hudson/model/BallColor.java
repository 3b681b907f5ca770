package hudson.model;

import java.util.Locale;

/** The colour of a result, as programs read it: "blue", "red_anime". */
public enum BallColor {
    RED,
    RED_ANIME,
    YELLOW,
    YELLOW_ANIME,
    BLUE,
    BLUE_ANIME,
    GREY,
    GREY_ANIME,
    DISABLED,
    DISABLED_ANIME,
    ABORTED,
    ABORTED_ANIME,
    NOTBUILT,
    NOTBUILT_ANIME;

    public BallColor anime() {
        return isAnimated() ? this : valueOf(name() + "_ANIME");
    }

    public boolean isAnimated() {
        return name().endsWith("_ANIME");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ENGLISH);
    }
}
