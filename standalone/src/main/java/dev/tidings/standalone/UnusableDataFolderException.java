package dev.tidings.standalone;

import org.jspecify.annotations.Nullable;

/** The data folder can't be used as it is. The message tells what to do; it is shown without a stack trace. */
final class UnusableDataFolderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableDataFolderException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
