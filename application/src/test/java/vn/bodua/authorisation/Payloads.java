package vn.bodua.authorisation;

import java.util.List;
import java.util.stream.IntStream;

/** Texts that would do something if a page took them for more than text; each calls {@code ran} and bears its number. */
public final class Payloads {

    private static final List<String> FORMS = List.of(
            "<script>ran(N)</script>",
            "<ScRiPt>ran(N)</sCrIpT>",
            "<script/src=/nope?N></script>",
            "</script><script>ran(N)</script>",
            "</title><script>ran(N)</script>",
            "</textarea><script>ran(N)</script>",
            "</style><script>ran(N)</script>",
            "--><script>ran(N)</script><!--",
            "]]><script>ran(N)</script>",
            "<img src=x onerror=ran(N)>",
            "<img/src=`x`onerror=ran(N)>",
            "<img src='x' onerror='ran(N)'//",
            "<svg onload=ran(N)>",
            "<svg/onload=ran(N)//",
            "<svg><script>ran(N)</script></svg>",
            "<svg><animate onbegin=ran(N) attributeName=x dur=1s>",
            "<svg><a xlink:href=\"javascript:ran(N)\"><text>x</text></a></svg>",
            "<svg><set attributeName=onmouseover to=ran(N)>",
            "<math><mi xlink:href=\"javascript:ran(N)\">x</mi></math>",
            "<body onload=ran(N)>",
            "<input onfocus=ran(N) autofocus>",
            "\" onfocus=ran(N) autofocus x=\"",
            "' onfocus=ran(N) autofocus x='",
            "` onfocus=ran(N) autofocus x=`",
            "\" onmouseover=\"ran(N)",
            "\"><script>ran(N)</script>",
            "'><script>ran(N)</script>",
            "\"/><img src=x onerror=ran(N)>",
            "x\nonfocus=ran(N) autofocus",
            "<details open ontoggle=ran(N)>x</details>",
            "<video><source onerror=ran(N)></video>",
            "<audio src=x onerror=ran(N)>",
            "<iframe src=\"javascript:ran(N)\"></iframe>",
            "<iframe srcdoc=\"<script>parent.ran(N)</script>\"></iframe>",
            "<object data=\"javascript:ran(N)\"></object>",
            "<embed src=\"javascript:ran(N)\">",
            "<a href=\"javascript:ran(N)\">x</a>",
            "<a href=\"jav&#x09;ascript:ran(N)\">x</a>",
            "<a href=\"data:text/html,<script>ran(N)</script>\">x</a>",
            "javascript:ran(N)",
            "JaVaScRiPt:ran(N)",
            "java\tscript:ran(N)",
            "data:text/html;base64,PHNjcmlwdD5yYW4oTik8L3NjcmlwdD4= N",
            "vbscript:ran(N)",
            "//elsewhere.example/N",
            "<form action=\"javascript:ran(N)\"><button>x</button></form>",
            "<button formaction=\"javascript:ran(N)\">x</button>",
            "<base href=\"https://elsewhere.example/N/\">",
            "<meta http-equiv=\"refresh\" content=\"0;url=javascript:ran(N)\">",
            "<link rel=stylesheet href=\"//elsewhere.example/N.css\">",
            "<style>*{background:url(javascript:ran(N))}</style>",
            "<div style=\"width:expression(ran(N))\">x</div>",
            "<div hx-get=\"/sign-out\" hx-trigger=\"load\" hx-on:load=\"ran(N)\">x</div>",
            "<p data-hx-on--load=\"ran(N)\">x</p>",
            "${ran(N)} @raw{N} !{ran(N)}",
            "{{constructor.constructor('ran(N)')()}}",
            "#{ran(N)} *{ran(N)} __${ran(N)}__::.x",
            "&lt;script&gt;ran(N)&lt;/script&gt;",
            "&#60;script&#62;ran(N)&#60;/script&#62;",
            "\\u003cscript\\u003eran(N)\\u003c/script\\u003e",
            "\u202E>tpircs/<)N(nar>tpircs<",
            "+ADw-script+AD4-ran(N)+ADw-/script+AD4-",
            "<noscript><p title=\"</noscript><img src=x onerror=ran(N)>\">",
            "<template><script>ran(N)</script></template><slot onslotchange=ran(N)>");

    /** Each with its own number. */
    public static final List<String> ALL = IntStream.range(0, FORMS.size())
            .mapToObj(i -> FORMS.get(i).replace("(N)", "(" + mark(i) + ")").replaceAll("\\bN\\b", mark(i)))
            .toList();

    private Payloads() {}

    /** The number by which a payload is found on a page. */
    public static String mark(int index) {
        return Integer.toString(777_000 + index);
    }
}
