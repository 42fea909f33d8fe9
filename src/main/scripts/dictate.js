/*
 * Speaking instead of typing. First choice: the browser recognises speech on the device itself, and
 * the sound is not sent anywhere. Else, where the page says that the operator has an engine: it is
 * recorded, for a minute at most, and the sound goes to our server, after saying where it goes from
 * there and asking. Elsewhere the link to "how to" stays, and nothing else happens. Nothing is
 * stored; a yes holds until the page is left.
 *
 * Attributes: data-dictate is the id of the box, or empty for whichever box of the form was used
 * last. data-sound-goes of this script: the operator's words, where there is an engine.
 */
(function () {
  "use strict";
  var LONGEST = 60, WARN = 10, BITS = 32000;
  var KINDS = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4", "audio/webm"];
  var HERE = {langs: ["en-GB"], processLocally: true};
  var STAYS = "The sound stays on this device.", STILL = " What you typed is still there.";
  var soundGoes = document.currentScript.getAttribute("data-sound-goes"), agreed = false, taken = false;

  function write(box, words) {
    var before = box.value;
    var joined = before && !/\s$/.test(before) ? before + " " + words.trim() : before + words.trim();
    box.value = joined;
    // as if it were typed: it is kept as a draft
    box.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function boxOf(place) {
    var form = place.closest("form"), box = document.getElementById(place.getAttribute("data-dictate"));
    var last = box || form && form.querySelector("textarea, input[type=search]");
    if (!box && form) form.addEventListener("focusin", function (e) {
      if (e.target.matches("textarea, input[type=search]")) last = e.target;
    });
    return last && function () { return last; };
  }

  // the buttons and what is said beside them; show() names the buttons that are to be seen
  function panel(place) {
    var say = document.createElement("span"), link = place.lastElementChild, buttons = {};
    function button(words, press) {
      var one = document.createElement("button");
      one.type = "button";
      one.className = "inc-small";
      one.textContent = words;
      one.addEventListener("click", press);
      buttons[words] = one;
      place.insertBefore(one, link);
    }
    say.className = "inc-quiet";
    say.setAttribute("role", "status");
    place.insertBefore(say, link);
    link.textContent = "Other ways";
    return {
      say: function (words) { say.textContent = words; },
      button: button,
      show: function () {
        var names = Array.prototype.slice.call(arguments), pressed = document.activeElement;
        Object.keys(buttons).forEach(function (name) { buttons[name].hidden = names.indexOf(name) < 0; });
        if (place.contains(pressed)) buttons[names[0]].focus();
      },
      // whoever has moved on meanwhile is left there
      backTo: function (box) { if (place.contains(document.activeElement)) box.focus(); },
      before: function (node) { place.insertBefore(node, link); }
    };
  }

  // ---- on the device
  function onDevice(place) {
    var box = boxOf(place), listening, why;
    if (!box) return;
    var p = panel(place);
    function over() {
      p.say(why || STAYS);
      p.show("Dictate");
      p.backTo(box());
    }
    p.button("Dictate", function () {
      why = "";
      listening = new Recogniser();
      listening.lang = "en-GB";
      listening.continuous = true;
      listening.processLocally = true;
      listening.onresult = function (e) {
        for (var i = e.resultIndex; i < e.results.length; i++) {
          if (e.results[i].isFinal) write(box(), e.results[i][0].transcript);
        }
      };
      listening.onerror = function (e) {
        why = e.error === "not-allowed" ? "The microphone is off for this site." : "That did not work. You can type.";
      };
      listening.onend = over;
      try {
        listening.start();
        p.say("Listening. " + STAYS);
        p.show("Stop");
      } catch (refused) {
        why = "That did not work. You can type.";
        over();
      }
    });
    p.button("Stop", function () { listening.stop(); });
    p.say(STAYS);
    p.show("Dictate");
  }

  // ---- with the operator's engine
  function noMicrophone(error) {
    return (error.name === "NotAllowedError" ? "The microphone is off for this site."
      : error.name === "NotFoundError" ? "We found no microphone." : "The microphone can’t be used just now.")
      + " You can type, or use your device’s own dictation: “Other ways” says how.";
  }

  function whyNot(status) {
    return status === 401 ? "You are signed out, so this was not written down." + STILL
      : "We could not write that down." + STILL;
  }

  function withEngine(place) {
    var box = boxOf(place), recorder, stream, sending, ticking;
    if (!box) return;
    var p = panel(place), clock = document.createElement("span");
    clock.className = "inc-quiet";
    // seen, and not read out each second: the status says what matters
    clock.setAttribute("aria-hidden", "true");
    p.before(clock);

    function quiet() {
      clearInterval(ticking);
      clock.textContent = "";
      if (stream) stream.getTracks().forEach(function (t) { t.stop(); });
      stream = recorder = null;
    }

    function over(words) {
      quiet();
      sending = null;
      taken = false;
      p.say(words);
      p.show("Dictate");
    }

    function send(sound) {
      var asked = sending = new AbortController();
      p.say("Writing it down…");
      p.show("Cancel");
      fetch("/dictation", {
        method: "POST", body: sound, credentials: "same-origin", redirect: "manual", signal: asked.signal,
        headers: {"Content-Type": sound.type, Accept: "application/json"}
      }).then(function (answer) {
        return answer.json().then(function (said) {
          if (asked !== sending) return;
          if (!answer.ok) return over(said.say || whyNot(answer.status));
          if (!said.words) return over("We heard no words." + STILL);
          write(box(), said.words);
          over("It is in the box. Read it over: an engine mishears.");
          p.backTo(box());
        });
      }).catch(function (why) {
        if (asked !== sending) return;
        over(why instanceof TypeError ? "There is no connection just now, so nothing was written." + STILL : whyNot(0));
      });
    }

    function record(sound) {
      var parts = [], began = Date.now(), warned = false, kind = KINDS.filter(function (k) { return MediaRecorder.isTypeSupported(k); })[0];
      var mine = recorder = new MediaRecorder(sound, {mimeType: kind, audioBitsPerSecond: BITS});
      stream = sound;
      mine.ondataavailable = function (e) { if (e.data.size) parts.push(e.data); };
      mine.onstop = function () {
        if (recorder !== mine) return;
        quiet();
        send(new Blob(parts, {type: mine.mimeType || kind}));
      };
      mine.start();
      p.say("Recording. Press Stop when you have said it.");
      p.show("Stop", "Cancel");
      clock.textContent = " 0 of " + LONGEST + " seconds ";
      ticking = setInterval(function () {
        var past = Math.floor((Date.now() - began) / 1000);
        clock.textContent = " " + Math.min(past, LONGEST) + " of " + LONGEST + " seconds ";
        if (past >= LONGEST - WARN && !warned) {
          warned = true;
          p.say(WARN + " seconds are left.");
        }
        if (past >= LONGEST && mine.state === "recording") mine.stop();
      }, 250);
    }

    function start() {
      var token = sending = {};
      agreed = true;
      p.say("Waiting for the microphone.");
      p.show("Cancel");
      navigator.mediaDevices.getUserMedia({audio: true}).then(function (sound) {
        stream = sound;
        if (token === sending) record(sound); else quiet();
      }).catch(function (error) { if (token === sending) over(noMicrophone(error)); });
    }

    p.button("Dictate", function () {
      if (taken) return p.say("Another box is listening. Stop there first.");
      taken = true;
      if (agreed) return start();
      p.say(soundGoes + " Start?");
      p.show("Start", "Cancel");
    });
    p.button("Start", start);
    p.button("Stop", function () { if (recorder && recorder.state === "recording") recorder.stop(); });
    p.button("Cancel", function () {
      if (sending && sending.abort) sending.abort();
      over("Nothing was written.");
    });
    p.show("Dictate");
    window.addEventListener("pagehide", quiet);
  }

  function each(offer) {
    Array.prototype.forEach.call(document.querySelectorAll("[data-dictate]"), offer);
  }

  function otherwise() {
    if (soundGoes && window.MediaRecorder && navigator.mediaDevices) each(withEngine);
  }

  var Recogniser = window.SpeechRecognition;
  if (!Recogniser || !Recogniser.available || !("processLocally" in Recogniser.prototype)) return otherwise();
  Recogniser.available(HERE).then(function (state) {
    if (state === "available") each(onDevice); else otherwise();
  }, otherwise);
})();
