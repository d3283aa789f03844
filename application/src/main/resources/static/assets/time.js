// Says the day that the slider stands on while it is moved: a number of changes means nothing to anybody.

document.addEventListener("input", (event) => {
  if (event.target.id === "time-step") {
    const days = document.getElementById("time").dataset.days.split(" ");
    event.target.setAttribute("aria-valuetext", days[event.target.value]);
  }
});
