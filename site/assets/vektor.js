/* Vektor: the low-vision switch, readable addresses on a server, explanations in place.
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

  // A number's explanation opens beside it; without a script the link leads down the page.
  function startExplanations() {
    var card = document.createElement("dialog");
    if (!card.showModal) return;
    card.className = "why-card";
    card.setAttribute("aria-label", "Как получено число");
    document.body.append(card);
    document.addEventListener("click", function (event) {
      var link = event.target.closest("a.why");
      if (event.target === card) card.close();
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      var place = document.getElementById(link.getAttribute("href").slice(1));
      if (!place) return;
      event.preventDefault();
      fill(card, place);
      card.showModal();
    });
  }
  function fill(card, place) {
    var head = document.createElement("p");
    head.className = "head";
    head.textContent = place.querySelector("dt").textContent;
    var close = document.createElement("button");
    close.type = "button";
    close.autofocus = true;
    close.textContent = "Закрыть";
    close.addEventListener("click", function () { card.close(); });
    var body = document.createElement("div");
    body.innerHTML = place.querySelector("dd").innerHTML;
    card.replaceChildren(head, body, close);
  }

  function start() {
    startView();
    shortenLinks();
    startExplanations();
    reveal(location.hash.slice(1));
    window.addEventListener("hashchange", function () {
      var place = reveal(location.hash.slice(1));
      if (place) place.scrollIntoView();
    });
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
