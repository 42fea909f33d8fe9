/*
 * The reading ruler and the dimming of all but a few lines, for those who chose them. They follow
 * the pointer, a finger, and what is focused; Alt with an arrow moves them by a line.
 */
(function () {
  "use strict";
  var root = document.documentElement, ruler = root.hasAttribute("data-ruler"), dims = root.hasAttribute("data-focus");
  var line = parseFloat(getComputedStyle(document.body).lineHeight) || 28, at = window.innerHeight / 3;

  function band(name) {
    var one = document.createElement("div");
    one.className = name;
    one.setAttribute("aria-hidden", "true");
    document.body.appendChild(one);
    return one;
  }

  var middle = ruler ? band("inc-ruler") : null, above = dims ? band("inc-dim") : null, below = dims ? band("inc-dim") : null;

  function place(y) {
    at = Math.max(line, Math.min(window.innerHeight - line, y));
    if (middle) middle.style.top = (at - middle.offsetHeight / 2) + "px";
    if (above) {
      above.style.top = 0;
      above.style.height = Math.max(0, at - 2.5 * line) + "px";
      below.style.top = (at + 2.5 * line) + "px";
      below.style.bottom = 0;
    }
  }

  document.addEventListener("pointermove", function (e) { place(e.clientY); }, {passive: true});
  document.addEventListener("pointerdown", function (e) { place(e.clientY); }, {passive: true});
  document.addEventListener("focusin", function (e) {
    var box = e.target.getBoundingClientRect();
    place(box.top + Math.min(box.height, 2 * line) / 2);
  });
  document.addEventListener("keydown", function (e) {
    if (!e.altKey || (e.key !== "ArrowUp" && e.key !== "ArrowDown")) return;
    e.preventDefault();
    var step = e.key === "ArrowUp" ? -line : line, before = at;
    place(at + step);
    if (at === before) window.scrollBy(0, step);
  });
  window.addEventListener("resize", function () { place(at); });
  place(at);
})();
