/*
 * Every page works without this. With it, words are kept while they are written.
 *
 * What is stored on a device that is not signed in, and nothing else:
 *   included.words:<module>/<step>   {"at": ISO time, "fields": {name: [value, ...]}}
 *       in sessionStorage, so it goes with the tab; in localStorage if "Keep my words on this
 *       device" was ticked (default: no).
 *   included.keep    "yes" in localStorage, if it was ticked.
 *   included.done    ["<module>/<step>", ...] in localStorage: steps done without signing in.
 *
 * window.Included.items()      [{kind: "words", key, module, step, at, fields}, {kind: "done", key, module, step}]
 * window.Included.wipe(item)   forgets one of them; without an argument, all.
 *
 * Attributes: data-draft (URL that saves a form while it is written), data-tab-draft and data-done
 * ("module/step"), data-feedback, data-print, data-clear-device, data-keep-on-device.
 */
(function () {
  "use strict";
  var PAUSE = 3000, LONGEST = 15000, TWICE = 2000, ROOM = 20000;
  var WORDS = "included.words:", KEEP = "included.keep", DONE = "included.done";

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  function status(after) {
    var line = document.createElement("p");
    line.className = "inc-saved";
    line.setAttribute("role", "status");
    after.insertAdjacentElement("afterend", line);
    return function (text) {
      if (line.textContent !== text) line.textContent = text;
      return line;
    };
  }

  function statusOf(form) {
    if (!form.incSay) {
      form.incSay = status(form.querySelector(".govuk-button-group") || form.lastElementChild);
    }
    return form.incSay;
  }

  function body(form, submitter) {
    var data = new FormData(form);
    if (submitter && submitter.name) data.append(submitter.name, submitter.value);
    return new URLSearchParams(data);
  }

  function post(url, data, last) {
    return fetch(url, {
      method: "POST", body: data, credentials: "same-origin", redirect: "manual",
      // a browser refuses to keep more than 64 KB alive after the page is gone
      keepalive: last && data.toString().length < 60000,
      headers: {Accept: "application/json"}
    });
  }

  function submit(form, button) {
    if (form.requestSubmit) form.requestSubmit(button && button.form === form ? button : undefined);
    else if (button) button.click();
    else form.submit();
  }

  // ---- stores: a browser may refuse them, and then nothing is kept
  function store(name) {
    try { return window[name]; } catch (refused) { return null; }
  }

  function read(from, key) {
    try { return JSON.parse(from.getItem(key)); } catch (refused) { return null; }
  }

  function write(to, key, value) {
    try { to.setItem(key, JSON.stringify(value)); return true; } catch (refused) { return false; }
  }

  function remove(from, key) {
    if (from) from.removeItem(key);
  }

  var tab = store("sessionStorage"), device = store("localStorage");

  function stores() {
    return [tab, device].filter(Boolean);
  }

  function keeps() {
    return read(device, KEEP) === "yes";
  }

  function done() {
    var list = read(device, DONE);
    return Array.isArray(list) ? list : [];
  }

  function keysIn(from) {
    return Object.keys(from).filter(function (k) { return k.indexOf(WORDS) === 0; });
  }

  function split(item, key) {
    var parts = key.split("/");
    item.key = key;
    item.module = parts[0];
    item.step = parts[1];
    return item;
  }

  window.Included = {
    items: function () {
      var items = [];
      stores().forEach(function (from) {
        keysIn(from).forEach(function (k) {
          var held = read(from, k);
          if (held) items.push(split({kind: "words", at: held.at, fields: held.fields}, k.slice(WORDS.length)));
        });
      });
      return items.concat(done().map(function (k) { return split({kind: "done"}, k); }));
    },
    wipe: function (item) {
      if (item && item.kind === "done") {
        write(device, DONE, done().filter(function (k) { return k !== item.key; }));
        return;
      }
      stores().forEach(function (from) {
        keysIn(from).forEach(function (k) {
          if (!item || k === WORDS + item.key) remove(from, k);
        });
      });
      if (!item) {
        remove(device, DONE);
        remove(device, KEEP);
      }
    }
  };

  // ---- words of somebody who is signed in: to the server
  // What is busy or away may answer better later; anything else answers the same until it is changed.
  function mayChange(status) {
    return !status || status === 408 || status === 429 || status >= 500;
  }

  function whyNot(status, form) {
    if (status === 401) {
      return "You are signed out, so this is not saved yet. Press “" + form.querySelector("button:not([type=button])").textContent.trim()
        + "”: your words come with you while you sign in.";
    }
    return "Not saved: this " + (status === 413 ? "is more than we can take in at once. What you typed is still here."
      : "page has changed meanwhile. What you typed is still here: copy it, then load the page again.");
  }

  each("form[data-draft]", function (form) {
    var say = statusOf(form), timer = 0, since = 0, wait = LONGEST, most = Infinity;
    var dirty = false, busy = false, over = false, stuck = false, clashed = false, resubmit = null;

    function tooLong() {
      return Array.prototype.some.call(form.elements, function (f) {
        return /^text/.test(f.type) && f.value.length > most;
      });
    }

    function not(why) {
      stuck = dirty = true;
      say(why).classList.add("inc-unsaved");
      return "failed";
    }

    function plan() {
      if (over || busy || !dirty) return;
      clearTimeout(timer);
      if (tooLong()) {
        not("Not saved: a box takes up to " + most.toLocaleString("en-GB") + " characters. What you typed is still here.");
      } else timer = setTimeout(send, Math.max(0, Math.min(PAUSE, since + LONGEST - Date.now())));
    }

    // On leaving, what was typed since the save on its way goes too: the form's own saves never clash.
    function send(last) {
      clearTimeout(timer);
      if (over || (busy && last !== true) || !dirty || tooLong()) return;
      dirty = false;
      busy = true;
      post(form.getAttribute("data-draft"), body(form), last === true).then(function (answer) {
        if (answer.status === 409) return clash();
        if (answer.status === 422) return answer.json().then(function (why) {
          most = why.most || most;
          dirty = true;
        });
        if (mayChange(answer.status)) throw answer;
        if (!answer.ok) return not(whyNot(answer.status, form));
        return answer.json().then(function (saved) {
          if (form.elements.revision) form.elements.revision.value = saved.revision;
          wait = LONGEST;
          stuck = false;
          say("Saved").classList.remove("inc-unsaved");
        });
      }).catch(function (answer) {
        var asked = answer.headers ? +answer.headers.get("Retry-After") * 1000 : 0;
        if (!dirty) since = Date.now();
        clearTimeout(timer);
        timer = setTimeout(send, Math.max(wait, asked || 0));
        wait = Math.min(wait * 2, 120000);
        return not("Not saved yet. We keep trying.");
      }).then(function (how) {
        busy = false;
        if (resubmit) {
          over = true;
          submit(form, resubmit.button);
        } else if (how !== "failed") plan();
      });
    }

    function clash() {
      over = clashed = true;
      stuck = false;
      var line = say("You also wrote here in another tab or on another device. Both are kept. ");
      var see = document.createElement("button");
      see.className = "inc-small";
      see.name = "later";
      see.value = "1";
      see.textContent = "See both texts";
      line.appendChild(see);
    }

    form.addEventListener("input", function () {
      if (!dirty) since = Date.now();
      dirty = true;
      plan();
    });
    // A draft on its way would change the revision under the form: let it arrive, then submit.
    form.addEventListener("submit", function (event) {
      clearTimeout(timer);
      if (busy && !over) {
        event.preventDefault();
        resubmit = {button: event.submitter};
        form.incSent = 0;
      } else if (!event.defaultPrevented) over = true;
    });
    window.addEventListener("pageshow", function (event) { if (event.persisted) over = false; });
    window.addEventListener("beforeunload", function (event) {
      if (stuck && dirty && !over) event.preventDefault();
    });
    window.addEventListener("pagehide", function () { send(true); });
    window.addEventListener("online", function () { send(); });
    document.addEventListener("visibilitychange", function () {
      if (document.visibilityState === "hidden") send(true);
    });
    // for shared.js: whether there is something to send along; from then on nothing goes by itself
    form.incLeave = function () {
      var unsaved = clashed || (!over && (dirty || busy));
      clearTimeout(timer);
      over = true;
      return unsaved;
    };
  });

  // ---- words of somebody who is not: on this device only
  function fieldsOf(form) {
    return Array.prototype.filter.call(form.elements, function (f) {
      return f.name && f.name !== "keep-on-device" && !/^(hidden|submit|button|password|fieldset)$/.test(f.type);
    });
  }

  each("form[data-tab-draft]", function (form) {
    var key = WORDS + form.getAttribute("data-tab-draft"), say = statusOf(form);
    var keep = form.elements["keep-on-device"];
    var held = read(tab, key) || read(device, key);

    if (held && held.fields) {
      var fields = fieldsOf(form), empty = {};
      fields.forEach(function (f) {
        var used = /radio|checkbox/.test(f.type) ? f.checked : f.value !== "";
        empty[f.name] = empty[f.name] !== false && !used;
      });
      fields.forEach(function (f) {
        var values = held.fields[f.name];
        if (!values || !empty[f.name]) return;
        if (/radio|checkbox/.test(f.type)) f.checked = values.indexOf(f.value) >= 0;
        else f.value = values[0];
      });
    }

    function save() {
      var held = {at: new Date().toISOString(), fields: {}}, any = false;
      fieldsOf(form).forEach(function (f) {
        if (/radio|checkbox/.test(f.type) && !f.checked || f.value === "") return;
        (held.fields[f.name] = held.fields[f.name] || []).push(f.value);
        any = true;
      });
      stores().forEach(function (from) { remove(from, key); });
      if (any && write(keeps() ? device : tab, key, held)) {
        say(keeps() ? "Kept on this device" : "Kept in this tab until you close it");
      }
    }

    if (keep) {
      keep.checked = keeps();
      keep.addEventListener("change", function () {
        if (keep.checked) write(device, KEEP, "yes"); else remove(device, KEEP);
        // Everything moves at once: nobody remembers which page they were on when they ticked it.
        var from = keep.checked ? tab : device, to = keep.checked ? device : tab;
        if (from && to) keysIn(from).forEach(function (k) {
          if (write(to, k, read(from, k))) remove(from, k);
        });
      });
    }
    form.addEventListener("input", save);
    form.addEventListener("change", save);
  });
  each("[data-keep-on-device]", function (box) { if (device) box.hidden = false; });

  each("[data-done]", function (element) {
    element.addEventListener(element.tagName === "FORM" ? "submit" : "click", function () {
      var key = element.getAttribute("data-done"), list = done();
      if (list.indexOf(key) < 0) write(device, DONE, list.concat(key));
    });
  });
  each("[data-step]", function (dot) {
    if (!dot.className && done().indexOf(dot.getAttribute("data-step")) >= 0) {
      dot.className = "inc-done";
      dot.querySelector("[data-state]").textContent = ", done";
    }
  });

  each("[data-yours]", function (strip) {
    strip.hidden = !window.Included.items().length || location.pathname === "/yours";
  });

  // ---- sent twice within two seconds is sent once; no button is ever switched off
  document.addEventListener("submit", function (event) {
    var form = event.target, now = Date.now();
    if (event.defaultPrevented) return;
    if (now - (form.incSent || 0) < TWICE) event.preventDefault();
    else form.incSent = now;
  });

  // ---- one tap, without leaving the page
  each("form[data-feedback]", function (form) {
    form.addEventListener("submit", function (event) {
      var button = event.submitter, line = form.querySelector("[role=status]");
      if (!button || form.incPlain) return;
      event.preventDefault();
      post(form.action, body(form, button)).then(function (answer) {
        if (!answer.ok) throw answer;
        return answer.json();
      }).then(function (said) {
        line.textContent = said.thanks;
      }).catch(function (why) {
        // a card is read without a connection too, and stays where it is
        if (why instanceof TypeError) {
          line.textContent = "There is no connection just now, so nothing was sent.";
          return;
        }
        form.incPlain = true;
        submit(form, button);
      });
    });
  });

  // ---- small things
  each(".govuk-error-summary, .govuk-notification-banner[role=alert]", function (box) {
    if (box.getAttribute("data-disable-auto-focus") === "true") return;
    box.setAttribute("tabindex", "-1");
    box.focus();
  });
  each(".govuk-error-summary a[href^='#']", function (link) {
    link.addEventListener("click", function (event) {
      var field = document.getElementById(link.getAttribute("href").slice(1));
      if (!field) return;
      event.preventDefault();
      (field.closest("fieldset, .govuk-form-group, .inc-blank") || field).scrollIntoView();
      field.focus({preventScroll: true});
    });
  });

  each("textarea", function (box) {
    var group = box.closest("[data-maxlength]");
    var room = group ? +group.getAttribute("data-maxlength") : ROOM, say;
    box.addEventListener("input", function () {
      var left = room - box.value.length;
      if (left > room / 10 && !say) return;
      say = say || status(box);
      say(left < 0 ? "There is room for " + room.toLocaleString("en-GB") + " characters. Take out " + (-left).toLocaleString("en-GB") + "."
        : left <= room / 10 ? "Room for about " + (Math.ceil(left / 100) * 100).toLocaleString("en-GB") + " more characters." : "");
    });
  });

  document.addEventListener("change", function (event) {
    var box = event.target;
    if (box.type !== "checkbox" || !box.checked || !box.form) return;
    var alone = box.getAttribute("data-behaviour") === "exclusive";
    Array.prototype.forEach.call(box.form.elements, function (other) {
      if (other !== box && other.name === box.name && (alone || other.getAttribute("data-behaviour") === "exclusive")) {
        other.checked = false;
      }
    });
  });

  each("[data-print]", function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      document.body.classList.toggle("inc-print-card", button.getAttribute("data-print") === "card");
      window.print();
    });
  });
  window.addEventListener("afterprint", function () { document.body.classList.remove("inc-print-card"); });

  each("[data-clear-device]", function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      window.Included.wipe();
      if (button.type !== "submit") (button.incSay = button.incSay || status(button))("This device is clear.");
    });
  });
})();
