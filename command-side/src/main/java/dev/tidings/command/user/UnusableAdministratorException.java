package dev.tidings.command.user;

/** The first administrator cannot be made as configured. The process does not start. */
final class UnusableAdministratorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * Says why, and what to do.
     *
     * @param remedy a whole sentence
     */
    UnusableAdministratorException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
