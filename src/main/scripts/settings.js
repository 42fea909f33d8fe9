/*
 * Finds settings while somebody types. The form works without this; with it, the same page is
 * fetched and what was found is put in place. What is typed stays out of the history until a
 * result is followed, and when the connection is slow or gone the button does what it always does.
 *
 * data-settings (the form, with one field "find"), data-count (read out when it changes),
 * data-found (what is replaced)
 */
(function () {
  "use strict";
  var PAUSE = 250, LEAST = 2, LONGEST = 200;
  var form = document.querySelector("[data-settings]");
  // where something was wrong, the reader presses the button again, and all of the page is new
  if (!form || !window.fetch || !window.AbortController || document.querySelector(".govuk-error-summary")) return;
  var box = form.elements.find, shown = box.defaultValue.trim();
  var timer = 0, asked = null;

  function part(page, name) {
    return page.querySelector("[" + name + "]");
  }

  function show(page) {
    var count = page ? part(page, "data-count").textContent : "";
    part(document, "data-found").replaceChildren.apply(part(document, "data-found"),
      page ? Array.prototype.slice.call(part(page, "data-found").childNodes) : []);
    part(document, "data-count").textContent = count;
  }

  function look() {
    var typed = box.value.trim();
    if (typed === shown) return;
    if (asked) asked.abort();
    shown = typed;
    if (typed.length < LEAST || typed.length > LONGEST) {
      show(null);
      return;
    }
    var mine = asked = new AbortController();
    fetch(form.action + "?find=" + encodeURIComponent(typed), {signal: mine.signal}).then(function (answer) {
      if (!answer.ok) throw new Error();
      return answer.text();
    }).then(function (html) {
      if (mine === asked) show(new DOMParser().parseFromString(html, "text/html"));
    }).catch(function () {
      // what is shown is of other words: better nothing, and the button
      if (mine === asked && !mine.signal.aborted) {
        show(null);
        part(document, "data-count").textContent = "We could not look just now. Press Find.";
        shown = "";
      }
    });
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  }

  box.addEventListener("input", later);
  form.addEventListener("submit", function () {
    clearTimeout(timer);
    if (asked) asked.abort();
  });
  // as if the button had been pressed, so that "back" leads to what was found
  part(document, "data-found").addEventListener("click", function (event) {
    if (event.target.closest("a[href^='/settings/']")) {
      history.replaceState(null, "", form.action + "?find=" + encodeURIComponent(shown));
    }
  });
})();
