// Steps through the figures of a report: J forwards, K back; a tap on words shows their figure. Without this file the
// same links still lead from words to figure and back.

const panel = document.getElementById("panel");
const articles = panel ? [...panel.querySelectorAll("article")] : [];
const marks = [...document.querySelectorAll("#text .st")];
const wide = () => window.matchMedia("(min-width: 901px)").matches;
let at = -1;

const covers = (mark, number) => mark.dataset.s.split(" ").includes(number);

function show(position, scroll) {
  if (articles.length === 0) {
    return;
  }
  at = (position + articles.length) % articles.length;
  const number = articles[at].dataset.s;
  panel.classList.add("stepping");
  articles.forEach((article, i) => article.classList.toggle("current", i === at));
  marks.forEach((mark) => mark.classList.toggle("current", covers(mark, number)));
  panel.scrollTop = 0;
  const first = marks.find((mark) => covers(mark, number));
  if (scroll && first) {
    first.scrollIntoView({ block: wide() ? "center" : "start" });
  }
}

const positionOf = (hash) => articles.findIndex((article) => "#" + article.id === hash || "#q-" + article.dataset.s === hash);

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#s-'], a[href^='#q-']");
  const position = link ? positionOf(link.getAttribute("href")) : -1;
  if (position >= 0) {
    event.preventDefault();
    // A second tap on words that carry several figures goes on to the next of them.
    const mine = link.dataset.s ? link.dataset.s.split(" ") : [];
    const again = mine.length > 1 && at >= 0 ? mine.indexOf(articles[at].dataset.s) : -1;
    history.replaceState(null, "", link.getAttribute("href"));
    show(again >= 0 ? positionOf("#s-" + mine[(again + 1) % mine.length]) : position, !mine.length);
  }
});

for (const mark of marks) {
  const look = () => show(positionOf(mark.getAttribute("href")), false);
  // Only when the mouse itself moves: words that scroll past a resting mouse change nothing.
  mark.addEventListener("pointermove", (event) => {
    if (event.pointerType === "mouse" && (event.movementX || event.movementY) && !mark.classList.contains("current")) {
      look();
    }
  });
  mark.addEventListener("focus", () => mark.matches(":focus-visible") && look());
}

document.addEventListener("keydown", (event) => {
  if (event.target.closest("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === "j" || event.key === "J") {
    show(at + 1, true);
  } else if (event.key === "k" || event.key === "K") {
    show(at - 1, true);
  }
});

window.addEventListener("hashchange", () => {
  const position = positionOf(location.hash);
  if (position >= 0) {
    show(position, true);
  }
});

const asked = positionOf(location.hash);
if (asked >= 0) {
  show(asked, true);
} else if (wide()) {
  show(0, false);
}
