/*
 * On a computer that others use: three minutes before the sign-in is over, a dialog asks; when it
 * is over, the page is covered. The server decides all the same: without this script, the sentence
 * in the header says what will happen. Tabs tell each other when somebody was there.
 */
(function () {
  "use strict";
  var IDLE = 20 * 60000, ASK = 17 * 60000, LOOK = 5000;
  var asking = document.querySelector("[data-shared]"), closed = document.querySelector("[data-closed]");
  if (!asking || !asking.showModal) return;
  var seen = Date.now();
  var tabs = window.BroadcastChannel ? new BroadcastChannel("included-seen") : null;

  function here() {
    seen = Date.now();
    if (asking.open) asking.close();
  }

  function tell() {
    here();
    if (tabs) tabs.postMessage("seen");
  }

  function cover() {
    if (asking.open) asking.close();
    document.getElementById("main").hidden = true;
    closed.showModal();
  }

  // a covered page stays covered: the dialog has one way out
  closed.addEventListener("cancel", function (event) { event.preventDefault(); });
  // Escape is an answer too: somebody is there
  asking.addEventListener("cancel", function (event) { event.preventDefault(); stay(); });
  asking.querySelector("[data-stay]").addEventListener("click", stay);
  if (tabs) tabs.onmessage = here;
  tell();

  function stay() {
    fetch("/sign-in/stay", {credentials: "same-origin", headers: {Accept: "application/json"}})
      .then(function (answer) { if (answer.ok) tell(); else cover(); });
  }

  setInterval(function () {
    var idle = Date.now() - seen;
    if (closed.open) return;
    if (idle >= IDLE) cover();
    else if (idle >= ASK && !asking.open) asking.showModal();
  }, LOOK);
})();
