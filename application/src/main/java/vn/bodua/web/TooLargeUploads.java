package vn.bodua.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.View;
import vn.bodua.settings.KnownSettings;
import vn.bodua.settings.Settings;

/** Answers an upload beyond the limit at once; passed on to the error page, the request would be parsed and fail again. */
@ControllerAdvice
class TooLargeUploads {

    private final Pages pages;
    private final int uploadLimit;

    TooLargeUploads(Pages pages, Settings settings) {
        this.pages = pages;
        this.uploadLimit = settings.get(KnownSettings.UPLOAD_LIMIT_MB);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    View show(Visit visit, HttpServletRequest request) {
        return pages.show(
                visit,
                Head.of(Section.REPORTS, visit.words().t("error.413.title")),
                "error",
                new ErrorPage("413", RequestReference.of(request), uploadLimit),
                HttpStatus.CONTENT_TOO_LARGE);
    }
}
