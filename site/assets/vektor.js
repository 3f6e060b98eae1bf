/* Vektor: the low-vision switch, readable addresses on a server.
   Everything else works without a script. The choices of the switch stay in this browser. */
(function () {
  "use strict";
  var root = document.documentElement;
  var names = ["size", "colours", "spacing", "pictures"];
  var chosen = {};

  function remember() {
    try { localStorage.setItem("vektor-view", JSON.stringify(chosen)); } catch (e) { /* forbidden: this page only */ }
  }
  function apply() {
    names.forEach(function (name) {
      if (chosen[name]) root.setAttribute("data-" + name, chosen[name]);
      else root.removeAttribute("data-" + name);
    });
  }
  try { chosen = JSON.parse(localStorage.getItem("vektor-view")) || {}; } catch (e) { chosen = {}; }
  apply(); // before anything is drawn

  function show(panel) {
    panel.querySelectorAll("input").forEach(function (input) {
      input.checked = (chosen[input.name] || "") === input.value;
    });
  }
  function startView() {
    var button = document.querySelector(".view-button");
    var panel = document.getElementById("view-panel");
    show(panel);
    button.hidden = false;
    button.addEventListener("click", function () {
      panel.hidden = !panel.hidden;
      button.setAttribute("aria-expanded", String(!panel.hidden));
      if (!panel.hidden) panel.querySelector("input:checked").focus();
    });
    panel.addEventListener("change", function (event) {
      chosen[event.target.name] = event.target.value;
      apply();
      remember();
    });
    panel.querySelector(".view-reset").addEventListener("click", function () {
      chosen = {};
      apply();
      remember();
      show(panel);
    });
    panel.addEventListener("keydown", function (event) {
      if (event.key === "Escape") { button.click(); button.focus(); }
    });
  }

  // Where pictures are hidden, their words stand in their place.
  function addWords() {
    document.querySelectorAll("main img[alt]").forEach(function (image) {
      var words = document.createElement("span");
      words.className = "alt";
      words.textContent = image.alt;
      image.after(words);
    });
  }

  // On a server /schools/x/ is the address; in a folder only /schools/x/index.html opens.
  function shortenLinks() {
    if (location.protocol === "file:") return;
    document.querySelectorAll("a[href], form[action]").forEach(function (element) {
      var name = element.hasAttribute("href") ? "href" : "action";
      var parts = /^([^:?#]*?)index\.html([?#].*)?$/.exec(element.getAttribute(name));
      if (parts) element.setAttribute(name, (parts[1] || "./") + (parts[2] || ""));
    });
  }

  function reveal(id) {
    var place = id && document.getElementById(decodeURIComponent(id));
    var details = place && place.closest("details");
    if (details) details.open = true;
    return place;
  }

  function start() {
    startView();
    addWords();
    shortenLinks();
    reveal(location.hash.slice(1));
    window.addEventListener("hashchange", function () {
      var place = reveal(location.hash.slice(1));
      if (place) place.scrollIntoView();
    });
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
