/*
 * /yours: lists what the device kept for somebody signed out, and asks of each thing whose it is.
 * What is said to be theirs goes to the server; either way it leaves the device.
 */
(function () {
  "use strict";
  var list = document.querySelector("[data-yours-list]");
  if (!list || !window.Included) return;

  function title(slug) {
    var named = document.querySelector('[data-slug="' + slug.replace(/[^a-z0-9-]/g, "") + '"]');
    return named ? named.textContent : slug;
  }

  function element(name, text, parent) {
    var made = document.createElement(name);
    made.textContent = text;
    if (parent) parent.appendChild(made);
    return made;
  }

  function post(url, data) {
    return fetch(url, {method: "POST", body: data, credentials: "same-origin", headers: {Accept: "application/json"}})
      .then(function (answer) { if (!answer.ok) throw answer; });
  }

  function ask(heading, words, keep, forget) {
    var box = document.createElement("section");
    box.className = "inc-panel";
    element("h2", heading, box);
    words.forEach(function (text) { element("blockquote", text, box); });
    var row = document.createElement("div"), said = document.createElement("p");
    row.className = "govuk-button-group";
    said.setAttribute("role", "status");
    [["Mine: keep it", keep, "govuk-button"], ["Not mine: forget it here", null, "govuk-button govuk-button--secondary"]]
      .forEach(function (choice) {
        var button = element("button", choice[0], row);
        button.type = "button";
        button.className = choice[2];
        button.addEventListener("click", function () {
          (choice[1] ? choice[1]() : Promise.resolve()).then(function () {
            forget();
            row.remove();
            said.textContent = choice[1] ? "Kept in your record, and gone from this device." : "Gone from this device.";
            if (!window.Included.items().length) window.Included.wipe();
          }).catch(function () {
            said.textContent = "That did not work. It is still on this device: try again in a moment.";
          });
        });
      });
    box.appendChild(row);
    box.appendChild(said);
    list.appendChild(box);
  }

  var items = window.Included.items();
  if (!items.length) return;
  list.textContent = "";

  items.filter(function (i) { return i.kind === "words"; }).forEach(function (item) {
    var data = new URLSearchParams({of: item.key, key: "yours " + item.at}), words = [];
    Object.keys(item.fields).forEach(function (name) {
      [].concat(item.fields[name]).forEach(function (value) {
        data.append(name, value);
        if (/\s/.test(value)) words.push(value);
      });
    });
    ask("Written in “" + title(item.module) + "”", words,
      function () { return post("/yours/words", data); },
      function () { window.Included.wipe(item); });
  });

  var steps = items.filter(function (i) { return i.kind === "done"; });
  if (steps.length) {
    var data = new URLSearchParams();
    steps.forEach(function (item) { data.append("of", item.key); });
    ask(steps.length === 1 ? "One step read" : steps.length + " steps read", [],
      function () { return post("/yours/steps", data); },
      function () { steps.forEach(function (item) { window.Included.wipe(item); }); });
  }
})();
