package vn.bodua.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.View;

/** Answers an upload beyond the limit at once; passed on to the error page, the request would be parsed and fail again. */
@ControllerAdvice
class TooLargeUploads {

    private final Pages pages;

    TooLargeUploads(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    View show(Visit visit) {
        return pages.show(
                visit,
                Head.of(Section.REPORTS, visit.words().t("error.413.title")),
                "error",
                new ErrorPage("413", ""),
                HttpStatus.CONTENT_TOO_LARGE);
    }
}
