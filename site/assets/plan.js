/* Filters of a plan: they narrow the tables at hand, stay in the address and say what is left.
   Without a script the form stays hidden and the whole plan is on the page. */
(function () {
  "use strict";

  function chosenOf(form) {
    var chosen = [];
    form.querySelectorAll("select").forEach(function (select) {
      if (select.value) chosen.push([select.name, select.value]);
    });
    return chosen;
  }
  function fits(row, chosen) {
    return chosen.every(function (pair) {
      return (row.getAttribute("data-" + pair[0]) || "").split(" ").indexOf(pair[1]) >= 0;
    });
  }
  function narrow(form, summary) {
    var chosen = chosenOf(form), shown = 0;
    document.querySelectorAll(".plan-part").forEach(function (part) {
      var left = 0;
      part.querySelectorAll("tbody tr").forEach(function (row) {
        row.hidden = !fits(row, chosen);
        if (!row.hidden) left += 1;
      });
      part.hidden = chosen.length > 0 && left === 0;
      shown += left;
    });
    summary.textContent = chosen.length
      ? "Показано мероприятий: " + shown + " из " + form.getAttribute("data-count") + "."
      : "";
    return chosen;
  }
  function remember(chosen) {
    var query = new URLSearchParams(chosen).toString();
    history.replaceState(null, "", (query ? "?" + query : location.pathname) + location.hash);
  }
  function start() {
    var form = document.getElementById("plan-filters");
    if (!form) return;
    var summary = document.getElementById("plan-summary");
    var address = new URLSearchParams(location.search);
    form.querySelectorAll("select").forEach(function (select) {
      select.value = address.get(select.name) || "";
      if (select.selectedIndex < 0) select.value = "";
    });
    form.hidden = false;
    narrow(form, summary);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("change", function () { remember(narrow(form, summary)); });
    form.addEventListener("reset", function () {
      setTimeout(function () { remember(narrow(form, summary)); }, 0);
    });
    // A link to an event that the filters hide shows the whole plan.
    window.addEventListener("hashchange", function () {
      var row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (row && row.closest("[hidden]")) form.reset();
    });
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
