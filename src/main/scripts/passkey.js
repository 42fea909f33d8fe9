/*
 * Passkeys: asks the device for a signature (data-passkey="get") or for a new passkey ("create"),
 * puts what it gives into the form's field "response", and sends the form. The button shows only
 * where the browser can and the site has passkeys. Without this script everything works by code.
 */
(function () {
  "use strict";
  var Credential = window.PublicKeyCredential, credentials = navigator.credentials;
  if (!Credential || !credentials || !window.fetch || !window.AbortController) return;

  // whether asking to add one makes sense on this device: the server asks after a code, once
  var can = document.querySelector("[data-can-passkey]");
  if (can && Credential.isUserVerifyingPlatformAuthenticatorAvailable) {
    Credential.isUserVerifyingPlatformAuthenticatorAvailable().then(function (yes) {
      if (yes) can.value = "yes";
    });
  }

  var button = document.querySelector("[data-passkey]");
  if (!button) return;
  var form = button.form, field = form.elements.response, making = button.getAttribute("data-passkey") === "create";
  var say = form.querySelector("[data-passkey-say]"), not = document.querySelector("[data-passkey-not]");
  // milliseconds; a challenge is good for ten minutes
  var FRESH = 9 * 60 * 1000;
  var held = null, heldAt = 0, waiting = null, sending = false;

  function bytes(text) {
    return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), function (c) { return c.charCodeAt(0); });
  }

  function text(buffer) {
    return btoa(String.fromCharCode.apply(null, new Uint8Array(buffer)))
      .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function decoded(options) {
    options.challenge = bytes(options.challenge);
    if (options.user) options.user.id = bytes(options.user.id);
    (options.excludeCredentials || []).forEach(function (known) { known.id = bytes(known.id); });
    return options;
  }

  // Devices that listen stop showing a passkey that was removed here.
  function forgetRemoved(json) {
    if (!Credential.signalAllAcceptedCredentials) return;
    Credential.signalAllAcceptedCredentials({
      rpId: json.rp.id,
      userId: json.user.id,
      allAcceptedCredentialIds: json.excludeCredentials.map(function (known) { return known.id; })
    }).catch(function () {});
  }

  function options() {
    if (held && Date.now() - heldAt < FRESH) return Promise.resolve(held);
    return fetch(button.getAttribute("data-options"), {headers: {Accept: "application/json"}}).then(function (answer) {
      if (!answer.ok) throw new Error("no passkeys here");
      return answer.json();
    }).then(function (json) {
      heldAt = Date.now();
      if (making) forgetRemoved(json);
      held = decoded(json);
      return held;
    });
  }

  function written(credential) {
    var response = credential.response, out = {clientDataJSON: text(response.clientDataJSON)};
    if (making) {
      out.attestationObject = text(response.attestationObject);
      out.transports = response.getTransports ? response.getTransports() : [];
    } else {
      out.authenticatorData = text(response.authenticatorData);
      out.signature = text(response.signature);
      if (response.userHandle) out.userHandle = text(response.userHandle);
    }
    return JSON.stringify({
      id: credential.id, rawId: credential.id, type: credential.type, response: out, clientExtensionResults: {}
    });
  }

  function send(credential) {
    held = null;
    sending = true;
    field.value = written(credential);
    form.requestSubmit(button);
  }

  function sorry(error) {
    if (error && error.name === "InvalidStateError" && making) {
      say.textContent = "This device has a passkey for Included already.";
    } else if (error && (error.name === "NotAllowedError" || error.name === "AbortError")) {
      say.textContent = "Nothing was sent. You can press the button again" + (making ? "." : ", or use a code.");
    } else {
      say.textContent = "That did not work on this device." + (making ? "" : " You can use a code.");
    }
  }

  // Where the browser can, the box for the address offers this device's passkeys by itself.
  function wait() {
    if (making || !Credential.isConditionalMediationAvailable) return;
    Credential.isConditionalMediationAvailable().then(function (yes) {
      if (!yes || waiting) return;
      options().then(function (asked) {
        var stop = new AbortController();
        waiting = {
          stop: stop,
          over: credentials.get({publicKey: asked, mediation: "conditional", signal: stop.signal}).then(send, function () {})
        };
        setTimeout(function () { if (!sending) leave().then(wait); }, FRESH);
      }).catch(function () {});
    });
  }

  // One question at a time: the quiet one is taken back before the loud one is put.
  function leave() {
    if (!waiting) return Promise.resolve();
    var over = waiting.over;
    waiting.stop.abort();
    waiting = null;
    return over;
  }

  form.addEventListener("submit", function (event) {
    if (event.submitter !== button || sending) return;
    event.preventDefault();
    say.textContent = "";
    leave().then(options).then(function (asked) {
      return making ? credentials.create({publicKey: asked}) : credentials.get({publicKey: asked});
    }).then(send, sorry);
  });

  // shown again from the browser's memory, nothing has been sent
  window.addEventListener("pageshow", function (event) { if (event.persisted) sending = false; });

  options().then(function () {
    button.hidden = false;
    if (not) not.hidden = true;
    wait();
  }, function () {});
})();
