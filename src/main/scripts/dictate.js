/*
 * Speaking instead of typing, where the browser recognises speech on the device itself: the sound
 * is not sent anywhere. Elsewhere the link to "how to" stays, and nothing else happens.
 * data-dictate is the id of the box; empty for whichever box of the form was used last.
 */
(function () {
  "use strict";
  var Recogniser = window.SpeechRecognition, HERE = {langs: ["en-GB"], processLocally: true};
  if (!Recogniser || !Recogniser.available || !("processLocally" in Recogniser.prototype)) return;

  function write(box, words) {
    var before = box.value;
    var joined = before && !/\s$/.test(before) ? before + " " + words.trim() : before + words.trim();
    box.value = joined;
    // as if it were typed: it is kept as a draft
    box.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function offer(place) {
    var form = place.closest("form"), last = document.getElementById(place.getAttribute("data-dictate"));
    if (!last && form) {
      last = form.querySelector("textarea, input[type=search]");
      form.addEventListener("focusin", function (e) {
        if (e.target.matches("textarea, input[type=search]")) last = e.target;
      });
    }
    if (!last) return;
    var listening = null, button = document.createElement("button"), say = document.createElement("span");
    button.type = "button";
    button.className = "inc-small";
    button.textContent = "Dictate";
    say.className = "inc-quiet";
    say.setAttribute("role", "status");
    say.textContent = " The sound stays on this device. ";
    place.insertBefore(say, place.firstChild);
    place.insertBefore(button, place.firstChild);
    place.lastElementChild.textContent = "Other ways";

    function over(words) {
      listening = null;
      button.textContent = "Dictate";
      say.textContent = words;
      last.focus();
    }

    button.addEventListener("click", function () {
      if (listening) return listening.stop();
      listening = new Recogniser();
      listening.lang = "en-GB";
      listening.continuous = true;
      listening.processLocally = true;
      listening.onresult = function (e) {
        for (var i = e.resultIndex; i < e.results.length; i++) {
          if (e.results[i].isFinal) write(last, e.results[i][0].transcript);
        }
      };
      var why = "";
      listening.onerror = function (e) {
        why = e.error === "not-allowed" ? " The microphone is off for this site. " : " That did not work. You can type. ";
      };
      listening.onend = function () { over(why || " The sound stays on this device. "); };
      try {
        listening.start();
        button.textContent = "Stop";
        say.textContent = " Listening. The sound stays on this device. ";
      } catch (refused) {
        over(" That did not work. You can type. ");
      }
    });
  }

  Recogniser.available(HERE).then(function (state) {
    if (state === "available") Array.prototype.forEach.call(document.querySelectorAll("[data-dictate]"), offer);
  }, function () { /* not on this device */ });
})();
