/*
 * Finds a card without sending what is typed, and without a connection. Words, weights and words
 * about harm come in one file from the server, whose Java (Stems, Spelling, Index, Harm) says the
 * same things: a test compares the two, phrase by phrase.
 *
 * window.IncludedFinder.find(index, typed)   {fits: [number of a situation, ...], harm: boolean}
 */
(function () {
  "use strict";

  function endsWith(word, end) {
    return word.slice(-end.length) === end && word.length >= end.length;
  }

  function cut(word, letters) {
    return word.slice(0, word.length - letters);
  }

  function hasVowel(word) {
    return /[aeiouy]/.test(word);
  }

  function withoutPlural(w) {
    if (endsWith(w, "ies") && w.length > 4) return cut(w, 3) + "y";
    if (/(sses|shes|ches|xes|zes)$/.test(w)) return cut(w, 2);
    return endsWith(w, "s") && !/(ss|us|is)$/.test(w) ? cut(w, 1) : w;
  }

  function undoubled(w) {
    var last = w.length - 1;
    if (last > 1 && w.charAt(last) === w.charAt(last - 1)) {
      return "lszf".indexOf(w.charAt(last)) < 0 ? cut(w, 1) : w;
    }
    return /^[^aeiou][aeiou][^aeiouwxy]$/.test(w) ? w + "e" : w;
  }

  function withoutTense(w) {
    if (endsWith(w, "ied") && w.length > 4) return cut(w, 3) + "y";
    if (endsWith(w, "ing") && w.length > 5 && hasVowel(cut(w, 3))) return undoubled(cut(w, 3));
    if (endsWith(w, "ed") && w.length > 4 && hasVowel(cut(w, 2))) return undoubled(cut(w, 2));
    return w;
  }

  function stem(word) {
    if (word.length < 4) return word;
    var w = withoutTense(withoutPlural(word));
    if (endsWith(w, "ly") && w.length > 5) w = cut(w, 2);
    return endsWith(w, "e") && w.length > 4 ? cut(w, 1) : w;
  }

  function stems(text) {
    var letters = text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
      .replace(/['’‘`´]/g, "");
    return (letters.match(/[a-z0-9]+/g) || []).map(stem);
  }

  // ---- the nearest word, as in Spelling
  function distance(a, b) {
    var before = [], last = [], now = [], i, j, wrong;
    for (j = 0; j <= b.length; j++) last[j] = j;
    for (i = 1; i <= a.length; i++) {
      now = [i];
      for (j = 1; j <= b.length; j++) {
        wrong = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(last[j] + 1, now[j - 1] + 1, last[j - 1] + wrong);
        if (i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)) {
          now[j] = Math.min(now[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = now;
    }
    return last[b.length];
  }

  function nearest(word, index) {
    if (word.length < 4 || /[0-9]/.test(word)) return word;
    var found = word, best = (word.length < 7 ? 1 : 2) + 1;
    // in the order of the alphabet, as the server wrote them
    Object.keys(index.terms).forEach(function (term) {
      if (term.charAt(0) !== word.charAt(0) || term.indexOf(" ") >= 0
          || Math.abs(term.length - word.length) >= best) return;
      var d = distance(word, term);
      if (d < best) {
        best = d;
        found = term;
      }
    });
    return found;
  }

  function has(map, key) {
    return Object.prototype.hasOwnProperty.call(map, key);
  }

  function terms(index, all) {
    var said = [], before = "", beforeSays = false;
    all.forEach(function (word) {
      var alike = has(index.same, word), meant = alike ? index.same[word] : word;
      var says = alike || index.ignore.indexOf(word) < 0;
      if (says) said.push(word);
      if (alike) said.push("~" + meant);
      if (before && (says || beforeSays)) said.push(before + " " + meant);
      before = meant;
      beforeSays = says;
    });
    return said;
  }

  function rank(index, all) {
    var score = index.situations.map(function () { return 0; });
    var spelt = all.map(function (word) {
      var known = has(index.terms, word) || has(index.same, word) || index.ignore.indexOf(word) >= 0;
      return known ? word : nearest(word, index);
    });
    terms(index, spelt).forEach(function (term) {
      var found = has(index.terms, term) ? index.terms[term] : [];
      for (var i = 0; i < found.length; i += 2) score[found[i]] += found[i + 1];
    });
    return score
      .map(function (s, number) { return {number: number, score: s}; })
      .filter(function (hit) { return hit.score >= index.floor; })
      .sort(function (a, b) { return b.score - a.score || a.number - b.number; })
      .slice(0, index.most)
      .map(function (hit) { return hit.number; });
  }

  // ---- words about harm, as in Harm
  function stands(rest, phrase, at) {
    return phrase.length > 0 && phrase.every(function (word, i) { return rest[at + i] === word; });
  }

  function harm(index, all) {
    var rest = all.slice();
    index.unless.forEach(function (phrase) {
      var starts = rest.map(function (_, at) { return at; }).filter(function (at) { return stands(rest, phrase, at); });
      starts.forEach(function (at) {
        for (var i = 0; i < phrase.length; i++) rest[at + i] = "";
      });
    });
    return index.phrases.some(function (phrase) {
      return rest.some(function (_, at) { return stands(rest, phrase, at); });
    }) || index.together.some(function (line) {
      return rest.some(function (_, from) {
        var near = rest.slice(from, from + index.near);
        return line.every(function (group) {
          return near.some(function (word) { return group.indexOf(word) >= 0; });
        });
      });
    });
  }

  function find(index, typed) {
    var all = stems(typed);
    return {fits: rank(index, all), harm: harm(index, all)};
  }

  window.IncludedFinder = {find: find};

  // ---- the page
  function element(name, text, inside) {
    var one = document.createElement(name);
    if (text) one.textContent = text;
    (inside || []).forEach(function (child) { one.appendChild(child); });
    return one;
  }

  function link(href, text) {
    var a = element("a", text);
    a.href = href;
    return a;
  }

  function fit(situation) {
    var clock = document.querySelector("[data-clock]");
    var label = element("p", "", [clock.content.cloneNode(true)]);
    label.className = "inc-label";
    var could = element("p", "It could be " + situation.could);
    could.className = "inc-quiet";
    var more = element("p", "", [link("/situations/" + situation.slug, "What to look for")]);
    more.className = "inc-quiet";
    if (situation.module) {
      more.appendChild(document.createTextNode(". Then, when you have time: "));
      more.appendChild(link(situation.module, situation.moduleTitle));
    }
    return element("li", "", [
      element("h2", "", [link("/cards/" + situation.slug, situation.title)]),
      label, could,
      element("p", "", [element("b", "Ask somebody: "), document.createTextNode(situation.ask)]),
      more
    ]);
  }

  function count(n) {
    return n === 1 ? "One card fits" : (n === 2 ? "Two" : "Three") + " cards fit";
  }

  function show(into, index, found) {
    var safe = document.querySelector("[data-safe]").content;
    var shown = found.fits.map(function (n) { return index.situations[n]; });
    var awaiting = shown.some(function (situation) { return situation.awaiting; });
    var say = shown.length
      ? element("p", "", [element("b", count(shown.length) + " your words."),
          document.createTextNode(" Several things could be behind each. None of them is a diagnosis. Practice advice"),
          document.createTextNode(awaiting ? ", " : ""), element("b", awaiting ? "awaiting review" : ""),
          document.createTextNode(".")])
      : element("p", "", [element("b", "No card fits these words."),
          document.createTextNode(" Say it another way, or choose from the list below. You can always ask a colleague.")]);
    say.className = "inc-several";
    say.tabIndex = -1;
    var list = element("ol", "", shown.map(fit));
    list.className = "inc-results";
    into.textContent = "";
    if (found.harm) into.appendChild(safe.cloneNode(true));
    into.appendChild(say);
    if (shown.length) into.appendChild(list);
    if (!found.harm) into.appendChild(safe.cloneNode(true));
    // words about harm: the sentence is read before any card
    (found.harm ? into.firstElementChild : say).tabIndex = -1;
    (found.harm ? into.firstElementChild : say).focus();
  }

  // ---- a page that the device kept knows no cookie: it takes the reading settings of the last page
  var root = document.documentElement, LOOK = "included.look";
  var SETTINGS = ["data-theme", "data-size", "data-spacing", "data-width", "data-face", "data-still"];
  try {
    if (root.hasAttribute("data-kept")) {
      var look = JSON.parse(localStorage.getItem(LOOK) || "{}");
      Object.keys(look).forEach(function (name) {
        if (SETTINGS.indexOf(name) >= 0) root.setAttribute(name, look[name]);
      });
      var line = element("p", "No connection. Your device kept this page.");
      line.className = "inc-quiet";
      line.setAttribute("role", "status");
      document.querySelector("main > *").prepend(line);
    } else {
      var now = {};
      SETTINGS.forEach(function (name) { if (root.hasAttribute(name)) now[name] = root.getAttribute(name); });
      localStorage.setItem(LOOK, JSON.stringify(now));
    }
  } catch (refused) { /* a browser may refuse its store */ }

  var form = document.querySelector("[data-find]");
  if (form && window.fetch) {
    var index = null;
    fetch(form.getAttribute("data-find")).then(function (answer) {
      return answer.ok ? answer.json() : null;
    }).then(function (loaded) { index = loaded; }, function () { /* the server finds it */ });
    form.addEventListener("submit", function (event) {
      var typed = form.elements.q.value;
      // blank or too long: the server says so
      if (!index || !typed.trim() || typed.length > 300) return;
      event.preventDefault();
      var problem = document.querySelector(".govuk-error-summary");
      if (problem) problem.remove();
      show(document.querySelector("[data-found]"), index, find(index, typed));
    });
  }
  if (navigator.serviceWorker) {
    navigator.serviceWorker.register("/worker.js", {updateViaCache: "none"}).catch(function () { /* only online, then */ });
  }
})();
