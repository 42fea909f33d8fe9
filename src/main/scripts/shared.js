/*
 * On a computer that others use: three minutes before the sign-in is over, a dialog asks; when it
 * is over, the page is covered, and nothing of what was on it stays in the browser. Words that were
 * not saved yet travel sealed through the sign-in, to whoever wrote them. The server decides all the
 * same: without this script, the sentence in the header says what will happen. Whoever clicks or
 * types is there: the server is told so, once a minute at most. Tabs tell each other.
 */
(function () {
  "use strict";
  // a moment longer than the server waits, so that it has closed before the page does
  var IDLE = 20 * 60000 + 2000, ASK = 17 * 60000, LOOK = 5000, TELL = 60000;
  var asking = document.querySelector("[data-shared]"), closed = document.querySelector("[data-closed]");
  if (!asking || !asking.showModal) return;
  var main = document.getElementById("main"), again = asking.querySelector("[role=status]");
  var told = Date.now(), active = told, gone = false;
  var tabs = window.BroadcastChannel ? new BroadcastChannel("included-seen") : null;

  closed.querySelector("a").search = "to=" + encodeURIComponent(location.pathname);

  function here() {
    told = Date.now();
    again.textContent = "";
    if (asking.open) asking.close();
    if (closed.open && !gone) closed.close();
    main.hidden = gone;
  }

  function tell() {
    here();
    if (tabs) tabs.postMessage("seen");
  }

  // The server is asked, which also says that somebody is there, unless it is too late for that.
  function stay() {
    return fetch("/sign-in/stay", {credentials: "same-origin", headers: {Accept: "application/json"}})
      .then(function (answer) {
        if (answer.ok) tell();
        else if (answer.status === 401) end();
        else throw answer;
      });
  }

  function nothing() {
  }

  function press() {
    stay().catch(function () { again.textContent = "That did not reach us. Try again in a moment."; });
  }

  function cover() {
    if (asking.open) asking.close();
    main.hidden = true;
    if (!closed.open) closed.showModal();
  }

  // What is not saved goes once more, as a page, and travels sealed through the sign-in.
  function sendAlong() {
    return Array.prototype.some.call(document.querySelectorAll("form[data-draft]"), function (form) {
      if (!form.incLeave || !form.incLeave()) return false;
      form.insertAdjacentHTML("beforeend",
        '<input type="hidden" name="later" value="1"><input type="hidden" name="closing" value="1">');
      HTMLFormElement.prototype.submit.call(form);
      return true;
    });
  }

  function end() {
    cover();
    if (gone) return;
    gone = true;
    if (!sendAlong()) main.textContent = "";
  }

  function look() {
    var now = Date.now();
    if (gone) return;
    if (now - told >= IDLE) {
      cover();
      stay().catch(nothing);
    } else if (now - told >= ASK) {
      if (!asking.open) asking.showModal();
    } else if (active > told && now - told >= TELL) stay().catch(nothing);
  }

  // a covered page stays covered: the dialog has one way out
  closed.addEventListener("cancel", function (event) { event.preventDefault(); });
  // Escape is an answer too: somebody is there
  asking.addEventListener("cancel", function (event) { event.preventDefault(); press(); });
  asking.querySelector("[data-stay]").addEventListener("click", press);
  ["keydown", "pointerdown", "input", "wheel"].forEach(function (name) {
    document.addEventListener(name, function () { active = Date.now(); }, {passive: true});
  });
  // a computer that slept comes back covered
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pageshow", look);
  if (tabs) tabs.onmessage = here;
  tell();
  setInterval(look, LOOK);
})();
