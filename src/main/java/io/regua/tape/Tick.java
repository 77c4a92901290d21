package io.regua.tape;

/**
 * One line of the scale.
 *
 * @param day days after the adjusted due date, negative before it
 * @param x pixels from the left
 * @param labelled whether its day is written below it
 */
public record Tick(int day, int x, Size size, boolean labelled) {

    /** How long the line is. */
    public enum Size {
        SHORT(5),
        MIDDLE(9),
        LONG(14);

        private final int pixels;

        Size(int pixels) {
            this.pixels = pixels;
        }

        public int pixels() {
            return pixels;
        }
    }

    Tick unlabelled() {
        return new Tick(day, x, size, false);
    }
}
