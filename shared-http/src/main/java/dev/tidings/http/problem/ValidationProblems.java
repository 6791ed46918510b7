package dev.tidings.http.problem;

import dev.tidings.http.FieldProblem;
import dev.tidings.http.ProblemType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Bodies, parameters, headers and path variables that break their constraints or have the wrong type. */
final class ValidationProblems {

    private ValidationProblems() {}

    static Problem of(Errors errors) {
        return Problem.invalid(fields(errors));
    }

    static Problem of(HandlerMethodValidationException exception) {
        List<FieldProblem> problems = new ArrayList<>();
        for (ParameterValidationResult result : exception.getParameterValidationResults()) {
            if (result instanceof ParameterErrors errors) {
                problems.addAll(fields(errors));
            } else {
                String name = name(result.getMethodParameter());
                result.getResolvableErrors().forEach(error -> problems.add(new FieldProblem(name, message(error))));
            }
        }
        exception
                .getCrossParameterValidationResults()
                .forEach(error -> problems.add(new FieldProblem("parameters", message(error))));
        return Problem.invalid(problems);
    }

    /** An id that is none names nothing that exists; anything else of the wrong type is invalid input. */
    static Problem of(MethodArgumentTypeMismatchException exception) {
        if (exception.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return Problem.of(
                    ProblemType.NOT_FOUND,
                    "Nothing can be found there: %s in the path %s."
                            .formatted(exception.getName(), Expectation.of(exception.getRequiredType())));
        }
        return Problem.invalid(name(exception.getParameter()), Expectation.of(exception.getRequiredType()));
    }

    private static List<FieldProblem> fields(Errors errors) {
        return errors.getAllErrors().stream().map(ValidationProblems::field).toList();
    }

    private static FieldProblem field(ObjectError error) {
        return error instanceof FieldError field
                ? new FieldProblem(field.getField(), field.isBindingFailure() ? mismatch(field) : message(field))
                : new FieldProblem(error.getObjectName(), message(error));
    }

    private static String mismatch(FieldError error) {
        return error.contains(TypeMismatchException.class)
                ? Expectation.of(error.unwrap(TypeMismatchException.class).getRequiredType())
                : "is not valid";
    }

    private static String message(MessageSourceResolvable error) {
        @Nullable String message = error.getDefaultMessage();
        return message == null ? "is not valid" : message;
    }

    /** As the client knows the parameter. */
    private static String name(MethodParameter parameter) {
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        if (query != null && !query.name().isEmpty()) {
            return query.name();
        }
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null && !header.name().isEmpty()) {
            return header.name();
        }
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        if (path != null && !path.name().isEmpty()) {
            return path.name();
        }
        @Nullable String name = parameter.getParameterName();
        return name == null ? "parameter" : name;
    }
}
