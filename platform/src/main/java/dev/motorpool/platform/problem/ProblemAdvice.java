package dev.motorpool.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every exception that reaches Spring MVC into a problem; what nobody foresaw is logged and told as a 500. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(e, invalid(e.getBindingResult()), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(e, Problem.invalid(fieldErrors(e)), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(e, UnreadableBody.problem(e), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : e.getPropertyName();
        var problem = Problem.invalid(String.valueOf(name), Expected.of(e.getRequiredType()));
        return answer(e, problem, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> invalidBinding(BindException e, WebRequest request) {
        return answer(e, invalid(e.getBindingResult()), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> invalidValue(ConstraintViolationException e, WebRequest request) {
        var errors = e.getConstraintViolations().stream()
                .map(v -> new FieldError(String.valueOf(v.getPropertyPath()), v.getMessage()))
                .toList();
        return answer(e, Problem.invalid(errors), request);
    }

    /** The database is away, overloaded or holds a lock for too long: the client may come again. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class,
        CannotAcquireLockException.class,
        QueryTimeoutException.class
    })
    @Nullable
    ResponseEntity<Object> unavailable(Exception e, WebRequest request) {
        log.warn("database unavailable: {}", e.getMessage());
        var problem = new Problem(
                HttpStatus.SERVICE_UNAVAILABLE, "try-again", "The service is busy. Please try again in a moment.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        return answer(e, problem, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unforeseen(Exception e, WebRequest request) {
        log.error("unforeseen error", e);
        var body = Problems.plain(500, "Something went wrong on our side. The request id helps us to find it.");
        return handleExceptionInternal(e, body, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var told = body == null && e instanceof ErrorResponse refusal ? refusal.getBody() : body;
        var problem = told instanceof ProblemDetail detail ? detail : Problems.plain(status.value(), phrase(status));
        return super.handleExceptionInternal(e, problems.complete(problem, servlet(request)), headers, status, request);
    }

    private @Nullable ResponseEntity<Object> answer(Exception e, ErrorResponse problem, WebRequest request) {
        return handleExceptionInternal(e, problem.getBody(), problem.getHeaders(), problem.getStatusCode(), request);
    }

    private static Problem invalid(BindingResult result) {
        var fields = result.getFieldErrors().stream()
                .map(error -> new FieldError(
                        error.getField(),
                        error.isBindingFailure()
                                ? Expected.of(result.getFieldType(error.getField()))
                                : String.valueOf(error.getDefaultMessage())));
        var whole = result.getGlobalErrors().stream()
                .map(error -> new FieldError(error.getObjectName(), String.valueOf(error.getDefaultMessage())));
        return Problem.invalid(java.util.stream.Stream.concat(fields, whole).toList());
    }

    private static List<FieldError> fieldErrors(HandlerMethodValidationException e) {
        return e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldError(
                                error instanceof org.springframework.validation.FieldError field
                                        ? field.getField()
                                        : String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                String.valueOf(error.getDefaultMessage()))))
                .toList();
    }

    private static String phrase(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null ? "" : known.getReasonPhrase();
    }

    private static HttpServletRequest servlet(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }
}
