package io.regua.intake;

/** A file that cannot be taken at all. Nothing of it was kept. */
public class FileRefused extends RuntimeException {

    private final transient Objection objection;

    public FileRefused(Objection objection) {
        super(objection.code());
        this.objection = objection;
    }

    public FileRefused(String code) {
        this(Objection.of(code));
    }

    public Objection objection() {
        return objection;
    }
}
