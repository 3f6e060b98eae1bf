/* Vektor: search over the entries of search/entries.js. Words are cut to stems by the tables that
   travel with the entries, exactly as generator/render/stem.py cuts them. */
(function () {
  "use strict";
  var data = window.vektorSearch;
  var up = document.querySelector(".brand").getAttribute("href").replace(/(index\.html)?$/, "");

  function isVowel(letter) { return data.vowels.indexOf(letter) >= 0; }
  function cut(tail, group, afterA) {
    var found = null;
    data.endings[group].some(function (ending) {
      var rest = tail.slice(0, tail.length - ending.length);
      if (!tail.endsWith(ending) || (afterA && !/[ая]$/.test(rest))) return false;
      found = rest;
      return true;
    });
    return found;
  }
  function first() {
    for (var i = 0; i < arguments.length; i++) if (arguments[i] !== null) return arguments[i];
    return null;
  }
  function stripInflection(tail) {
    var gerund = first(cut(tail, "gerund2"), cut(tail, "gerund1", true));
    if (gerund !== null) return gerund;
    tail = first(cut(tail, "reflexive"), tail);
    var adjective = cut(tail, "adjective");
    if (adjective !== null) {
      return first(cut(adjective, "participle2"), cut(adjective, "participle1", true), adjective);
    }
    return first(cut(tail, "verb2"), cut(tail, "verb1", true), cut(tail, "noun"), tail);
  }
  function behindPairs(word) {
    var pair = new RegExp("[" + data.vowels + "][^" + data.vowels + "]");
    for (var i = 0; i < 2; i++) {
      var match = pair.exec(word);
      if (!match) return "";
      word = word.slice(match.index + 2);
    }
    return word;
  }
  function stem(word) {
    var at = 0;
    while (at < word.length && !isVowel(word[at])) at++;
    var head = word.slice(0, at + 1);
    var tail = word.slice(at + 1);
    if (!tail) return word;
    tail = stripInflection(tail).replace(/и$/, "");
    var second = behindPairs(head + tail);
    data.endings.derivational.some(function (ending) {
      if (!second.endsWith(ending)) return false;
      tail = tail.slice(0, tail.length - ending.length);
      return true;
    });
    tail = first(cut(tail, "superlative"), tail);
    return head + (tail.endsWith("нн") ? tail.slice(0, -1) : tail.replace(/ь$/, ""));
  }
  function stems(text) {
    return (text.toLowerCase().replace(/ё/g, "е").match(/[0-9a-zа-я]+/g) || []).map(stem);
  }

  // A query word matches a stem (2) or its beginning (1), and weighs more in a title; every word of
  // the query must be found.
  function matches(word) {
    return data.stems.map(function (have) {
      return have === word ? 2 : word.length > 1 && have.indexOf(word) === 0 ? 1 : 0;
    });
  }
  function best(stems, match) {
    return stems.reduce(function (most, number) { return Math.max(most, match[number]); }, 0);
  }
  function weight(entry, wanted) {
    var sum = 0;
    var every = wanted.every(function (match) {
      var title = best(entry[5], match);
      var found = title ? title + 2 : 0;
      if (title < 2) found = Math.max(found, best(entry[6], match), best(data.notes[entry[4]][1], match));
      sum += found;
      return found > 0;
    });
    return every ? sum : 0;
  }
  function find(text) {
    var wanted = stems(text).map(matches);
    if (!wanted.length) return [];
    return data.entries
      .map(function (entry, number) { return { entry: entry, weight: weight(entry, wanted), number: number }; })
      .filter(function (found) { return found.weight > 0; })
      .sort(function (a, b) { return b.weight - a.weight || a.number - b.number; })
      .map(function (found) { return found.entry; });
  }
  function countWord(count) {
    var two = count % 100, one = count % 10;
    if (one === 1 && two !== 11) return "место";
    return one >= 2 && one <= 4 && (two < 12 || two > 14) ? "места" : "мест";
  }

  function part(name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    element.textContent = text;
    return element;
  }
  function line(entry) {
    var item = document.createElement("li");
    var link = part("a", "", entry[1]);
    var target = data.pages[entry[2]] + (entry[3] && "#" + entry[3]);
    link.href = up + (location.protocol === "file:" ? target : target.replace(/(^|\/)index\.html/, "$1"));
    var about = data.notes[entry[4]][0];
    var note = data.kinds[entry[0]] + (about && ". " + about);
    item.append(link, document.createElement("br"), part("span", "kind", note));
    return item;
  }
  function show(text) {
    var found = find(text);
    var list = document.getElementById("search-results");
    var summary = document.getElementById("search-summary");
    list.replaceChildren.apply(list, found.slice(0, 100).map(line));
    if (!text.trim()) summary.textContent = "Введите слово в поле поиска: название школы, фамилию, мероприятие, документ.";
    else if (!found.length) summary.textContent = "По запросу «" + text + "» ничего не найдено. Попробуйте другое слово или только его начало.";
    else summary.textContent = "По запросу «" + text + "» найдено: " + found.length + " " + countWord(found.length) + (found.length > 100 ? ", показаны первые 100" : "") + ".";
  }

  var field = document.getElementById("search-words");
  var query = new URLSearchParams(location.search).get("q") || "";
  field.value = query;
  show(query);
  var waiting = 0;
  field.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(function () { show(field.value); }, 150);
  });
  field.form.addEventListener("submit", function (event) {
    event.preventDefault();
    history.replaceState(null, "", "?q=" + encodeURIComponent(field.value));
    show(field.value);
  });
  window.vektorStems = stems;
})();
