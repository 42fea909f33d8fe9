/*
 * The slides work without this: they stand below each other, each with a link to the next. With it, the clock
 * runs, and the arrow keys turn the slides. Nothing is stored or sent.
 *
 * Attributes: data-timer (minutes).
 */
(function () {
  "use strict";
  var slides = Array.prototype.slice.call(document.querySelectorAll(".inc-slide"));

  function text(seconds) {
    var rest = seconds % 60;
    return Math.floor(seconds / 60) + ":" + (rest < 10 ? "0" : "") + rest;
  }

  function words(seconds) {
    var minutes = Math.ceil(seconds / 60);
    return minutes === 1 ? "minute" : "minutes";
  }

  Array.prototype.forEach.call(document.querySelectorAll("[data-timer]"), function (box) {
    var whole = +box.getAttribute("data-timer") * 60, left = whole, end = 0, going = 0;
    var clock = box.querySelector(".inc-clock"), unit = clock.nextElementSibling;
    var said = box.querySelector("[role=status]"), button = box.querySelector("button");

    function show() {
      clock.textContent = text(left);
      unit.textContent = words(left);
      button.textContent = going ? "Pause" : left === 0 ? "Again" : left < whole ? "Go on" : "Start";
    }

    function stop() {
      clearInterval(going);
      going = 0;
    }

    // by the time of day and not by counting ticks, because a page in the background ticks seldom
    function tick() {
      left = Math.max(0, Math.round((end - Date.now()) / 1000));
      if (left === 0) {
        stop();
        said.textContent = "That was the time. Finish your sentence.";
      }
      show();
    }

    button.hidden = false;
    button.addEventListener("click", function () {
      said.textContent = "";
      if (going) stop();
      else {
        if (left === 0) left = whole;
        end = Date.now() + left * 1000;
        going = setInterval(tick, 250);
      }
      show();
    });
    show();
  });

  // The slide that fills most of the screen.
  function here() {
    var best = 0, most = -1;
    slides.forEach(function (slide, i) {
      var box = slide.getBoundingClientRect();
      var seen = Math.min(box.bottom, window.innerHeight) - Math.max(box.top, 0);
      if (seen > most) { most = seen; best = i; }
    });
    return best;
  }

  // A clicker for slides sends these keys. On a small or enlarged screen, where a slide is taller, they scroll.
  document.addEventListener("keydown", function (event) {
    var step = /^(ArrowRight|PageDown)$/.test(event.key) ? 1 : /^(ArrowLeft|PageUp)$/.test(event.key) ? -1 : 0;
    var at = here(), to = step && slides[at + step];
    if (!to || slides[at].offsetHeight > window.innerHeight || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(null, "", "#" + to.id);
    to.scrollIntoView();
    to.focus({preventScroll: true});
  });
})();
