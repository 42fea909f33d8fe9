/*
 * Reads a page aloud with a voice of the device, word by word. Only voices that work on the device
 * itself are used, so nothing of the page is sent away and no connection is needed.
 * data-read is the place of the buttons; the words are those of main, without what is not for reading.
 */
(function () {
  "use strict";
  var synth = window.speechSynthesis, box = document.querySelector("[data-read]");
  if (!synth || !box || !window.SpeechSynthesisUtterance) return;
  var BLOCKS = "h1, h2, h3, p, li, dt, dd, blockquote, legend, label, th, td, figcaption, q";
  var SPEEDS = [["0.75", "Slow"], ["1", "As it is"], ["1.25", "Fast"], ["1.5", "Faster"]];
  var queue = [], current = null, voice = null;

  function ownVoice() {
    var own = synth.getVoices().filter(function (v) { return v.localService && /^en/i.test(v.lang); });
    return own.filter(function (v) { return /GB/i.test(v.lang); })[0] || own[0] || null;
  }

  function isRead(node) {
    return !node.closest("[hidden], template, nav, button, .inc-noprint, .govuk-visually-hidden, [data-read], .inc-useful")
      && node.getClientRects().length > 0;
  }

  // the words that stand in a block itself, and where
  function textNodes(block) {
    var walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), nodes = [], node;
    while ((node = walker.nextNode())) {
      if (node.data.trim() && node.parentElement.closest(BLOCKS) === block && isRead(node.parentElement)) nodes.push(node);
    }
    return nodes;
  }

  function blocks() {
    var all = document.querySelectorAll("main h1, main h2, main h3, main p, main li, main dt, main dd, main blockquote, main legend, main label, main th, main td, main figcaption, main q");
    return Array.prototype.map.call(all, function (block) {
      var nodes = isRead(block) ? textNodes(block) : [], text = "", starts = [];
      nodes.forEach(function (node) {
        starts.push(text.length);
        text += node.data + " ";
      });
      return {nodes: nodes, starts: starts, text: text};
    }).filter(function (one) { return one.text.trim(); });
  }

  function mark(one, from, length) {
    var at = one.starts.length - 1;
    while (at > 0 && one.starts[at] > from) at--;
    var node = one.nodes[at], start = from - one.starts[at];
    var word = length || (/^\S+/.exec(node.data.slice(start)) || [""])[0].length;
    if (!word || start >= node.data.length) return;
    var range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, Math.min(node.data.length, start + word));
    if (window.CSS && CSS.highlights) CSS.highlights.set("inc-word", new Highlight(range));
    else {
      var chosen = window.getSelection();
      chosen.removeAllRanges();
      chosen.addRange(range);
    }
    node.parentElement.scrollIntoView({block: "nearest"});
  }

  function unmark() {
    if (window.CSS && CSS.highlights) CSS.highlights.delete("inc-word");
    else window.getSelection().removeAllRanges();
  }

  function next() {
    var one = queue.shift();
    if (!one) return stop();
    current = new SpeechSynthesisUtterance(one.text);
    current.voice = voice;
    current.lang = voice.lang;
    current.rate = Number(speed.value);
    current.onboundary = function (e) {
      if (e.name !== "sentence") mark(one, e.charIndex, e.charLength);
    };
    var mine = current;
    current.onend = current.onerror = function () { if (mine === current) next(); };
    synth.speak(current);
  }

  function start() {
    voice = ownVoice();
    if (!voice) {
      say.textContent = "This device has no English voice of its own. We don’t send the page to another one.";
      return;
    }
    say.textContent = "";
    stop();
    queue = blocks();
    button.textContent = "Stop";
    next();
  }

  function stop() {
    queue = [];
    current = null;
    synth.cancel();
    unmark();
    button.textContent = "Read aloud";
  }

  function make(name, attributes, into) {
    var one = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { one[key] = attributes[key]; });
    into.appendChild(one);
    return one;
  }

  var button = make("button", {type: "button", className: "inc-small", textContent: "Read aloud"}, box);
  var label = make("label", {className: "inc-speed", textContent: "Speed "}, box);
  var speed = make("select", {}, label);
  SPEEDS.forEach(function (s) { make("option", {value: s[0], textContent: s[1], selected: s[0] === "1"}, speed); });
  var say = make("p", {className: "inc-quiet"}, box);
  say.setAttribute("role", "status");
  button.addEventListener("click", function () { if (current) stop(); else start(); });
  speed.addEventListener("change", function () {
    if (!current) return;
    var rest = queue;
    stop();
    queue = rest;
    button.textContent = "Stop";
    next();
  });
  document.addEventListener("keydown", function (e) { if (e.key === "Escape" && current) stop(); });
  window.addEventListener("pagehide", stop);
  box.hidden = false;
})();
