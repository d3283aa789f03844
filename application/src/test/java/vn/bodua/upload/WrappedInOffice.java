package vn.bodua.upload;

/** Puts bytes where a Word document has its text, so that they reach the examination of XML. */
public final class WrappedInOffice {

    private WrappedInOffice() {}

    public static byte[] docx(byte[] body) {
        return new OfficeBuilder().body(body).build();
    }
}
