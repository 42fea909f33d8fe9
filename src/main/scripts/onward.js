/*
 * Whoever comes back from another service has pressed enough buttons: this presses the one that is
 * left. Without a script it waits for them.
 */
(function () {
  "use strict";
  var form = document.querySelector("form[data-onward]");
  if (!form) return;
  form.querySelector("button").disabled = true;
  form.submit();
})();
