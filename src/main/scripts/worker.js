/*
 * The finder and its cards without a connection. PAGES and NAME come from the server, above this.
 * Pages are fetched once, without cookies: what is kept is what anybody sees, and nothing that is
 * asked for later is ever added.
 */
(function () {
  "use strict";
  var PATIENCE = 4000;

  self.addEventListener("install", function (event) {
    event.waitUntil(caches.open(NAME).then(function (cache) {
      return cache.addAll(PAGES.map(function (page) {
        return new Request(page, {credentials: "omit", cache: "reload"});
      }));
    }).then(function () { return self.skipWaiting(); }));
  });

  self.addEventListener("activate", function (event) {
    event.waitUntil(caches.keys().then(function (names) {
      return Promise.all(names.filter(function (name) { return name !== NAME; })
        .map(function (name) { return caches.delete(name); }));
    }).then(function () { return self.clients.claim(); }));
  });

  // a page says of itself that it was kept, so that it can say so to its reader
  function kept(path) {
    return caches.open(NAME).then(function (cache) { return cache.match(path); }).then(function (page) {
      if (!page || !/html/.test(page.headers.get("Content-Type"))) return page;
      return page.text().then(function (text) {
        var headers = new Headers(page.headers);
        headers.delete("Content-Length");
        return new Response(text.replace("<html ", "<html data-kept "), {headers: headers});
      });
    });
  }

  function late() {
    return new Promise(function (_, reject) { setTimeout(reject, PATIENCE); });
  }

  self.addEventListener("fetch", function (event) {
    var url = new URL(event.request.url);
    if (event.request.method !== "GET" || url.origin !== self.location.origin || PAGES.indexOf(url.pathname) < 0) return;
    event.respondWith(Promise.race([fetch(event.request), late()]).then(function (answer) {
      return answer.status < 500 ? answer : Promise.reject();
    }).catch(function () {
      return kept(url.pathname).then(function (page) { return page || Response.error(); });
    }));
  });
})();
