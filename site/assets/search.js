/* Vektor: search. The index is split (generator/render/search): search/head.js is loaded with this
   script, files of words, filters and lines when they are asked for, each as a script, so that a
   folder needs no server. Words are cut to stems by the tables of the head as stem.py cuts them. */
(function () {
  "use strict";
  var STEP = 20, DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  var head, names, base, files = {}, taken = {}, turn = 0, waiting = 0;

  function id(name) { return document.getElementById("search-" + name); }
  function part(name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    element.textContent = text;
    return element;
  }

  // Files of the index: each calls take() with its name and what it holds.
  function take(name, data) {
    if (name === "head") start(data);
    else taken[name](data);
  }
  function load(name) {
    if (!files[name]) files[name] = new Promise(function (resolve, reject) {
      taken[name] = resolve;
      var script = document.createElement("script");
      script.src = name + ".js";
      script.onerror = function () { delete files[name]; script.remove(); reject(new Error(name)); };
      document.head.append(script);
    });
    return files[name];
  }
  function loadAll(list) { return Promise.all(list.map(load)); }

  // Stems.
  function cut(tail, group, afterA) {
    var found = null;
    head.endings[group].some(function (ending) {
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
    var pair = new RegExp("[" + head.vowels + "][^" + head.vowels + "]");
    for (var i = 0; i < 2; i++) {
      var match = pair.exec(word);
      if (!match) return "";
      word = word.slice(match.index + 2);
    }
    return word;
  }
  function stem(word) {
    var at = 0;
    while (at < word.length && head.vowels.indexOf(word[at]) < 0) at++;
    var start = word.slice(0, at + 1), tail = word.slice(at + 1);
    if (!tail) return word;
    tail = stripInflection(tail).replace(/и$/, "");
    var second = behindPairs(start + tail);
    head.endings.derivational.some(function (ending) {
      if (!second.endsWith(ending)) return false;
      tail = tail.slice(0, tail.length - ending.length);
      return true;
    });
    tail = first(cut(tail, "superlative"), tail);
    return start + (tail.endsWith("нн") ? tail.slice(0, -1) : tail.replace(/ь$/, ""));
  }
  function wordsOf(text) {
    var found = text.toLowerCase().replace(/ё/g, "е").match(/[0-9a-zа-я]+/g) || [];
    return found.filter(function (word) { return head.little.indexOf(word) < 0; });
  }

  // Streams (postings.py): walk() gives runs of lines, each from its first to behind its last.
  function walk(stream, visit) {
    var at = 0, shelf = -1;
    function number() {
      for (var value = 0, unit = 1; ; unit *= 32) {
        var digit = DIGITS.indexOf(stream[at++]);
        if (digit < 32) return value + digit * unit;
        value += (digit - 32) * unit;
      }
    }
    while (at < stream.length) {
      shelf += number() + 1;
      var runs = number(), from = base[shelf];
      if (!runs) visit(from, base[shelf + 1]);
      for (; runs; runs--) {
        from += number();
        var to = from + number() + 1;
        visit(from, to);
        from = to;
      }
    }
  }

  // A word finds its form (exactly), its stem, and from three letters on stems that begin so.
  function wanted(word) {
    var cutWord = stem(word);
    return { form: word, stem: cutWord, open: cutWord.length > 2 && !/^\d/.test(cutWord) };
  }
  function filesOf(word) {
    return head.words.filter(function (key) {
      var alone = key.endsWith("."), letters = alone ? key.slice(0, -1) : key;
      if (word.open && letters.indexOf(word.stem) === 0) return true;
      return alone ? word.stem === letters : word.stem.indexOf(letters) === 0;
    }).map(function (key) {
      return "words/w" + Array.from(key, function (letter) { return "-" + letter.charCodeAt(0).toString(16); }).join("");
    });
  }
  // Weights in a title and elsewhere: a title comes before a text, the form before the stem.
  function weigh(word, files, best) {
    function mark(weight) {
      return function (from, to) { for (; from < to; from++) if (best[from] < weight) best[from] = weight; };
    }
    files.forEach(function (terms) {
      Object.keys(terms).forEach(function (have) {
        if (have !== word.stem && !(word.open && have.indexOf(word.stem) === 0)) return;
        for (var i = 0, listed = terms[have]; i < listed.length; i += 3) {
          var near = have !== word.stem ? 0 : have + listed[i] === word.form ? 2 : 1;
          walk(listed[i + 1], mark(near + 4));
          walk(listed[i + 2], mark(near + 1));
        }
      });
    });
  }
  function kept(filters, loaded) {
    var all = base[base.length - 1], count = new Uint8Array(all);
    filters.forEach(function (filter, at) {
      var stream = Array.isArray(loaded[at])
        ? (loaded[at].filter(function (school) { return school[0] === filter.value; })[0] || [])[3]
        : loaded[at][filter.value];
      if (stream) walk(stream, function (from, to) { for (; from < to; from++) count[from]++; });
    });
    return count;
  }
  // Lines with all words, else with most of them; the heaviest first, then in the index's order.
  function ranked(sought, filters) {
    var all = base[base.length - 1], sum = new Uint16Array(all), found = new Uint8Array(all);
    sought.parts.forEach(function (files, at) {
      var best = new Uint8Array(all);
      weigh(sought.words[at], files, best);
      for (var i = 0; i < all; i++) if (best[i]) { sum[i] += best[i]; found[i]++; }
    });
    var count = kept(filters, sought.marks), most = 0, byWeight = [];
    for (var i = 0; i < all; i++) if (count[i] === filters.length && found[i] > most) most = found[i];
    if (sought.words.length && !most) return { hits: [], most: 0 };
    for (i = 0; i < all; i++) if (count[i] === filters.length && found[i] === most) {
      (byWeight[sum[i]] = byWeight[sum[i]] || []).push(i);
    }
    return { hits: [].concat.apply([], byWeight.reverse().filter(Boolean)), most: most };
  }
  function seek(text, filters) {
    var words = wordsOf(text).map(wanted), marks = filters.map(function (filter) { return filter.file; });
    return Promise.all([loadAll(marks)].concat(words.map(function (word) { return loadAll(filesOf(word)); })))
      .then(function (loaded) {
        var sought = { words: words, marks: loaded[0], parts: loaded.slice(1) };
        if (!words.length && !filters.length) return { hits: [], most: 0, words: 0 };
        var found = ranked(sought, filters);
        return { hits: found.hits, most: found.most, words: words.length };
      });
  }

  function shelfOf(line) {
    var low = 0, high = names.length - 1;
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (base[middle] <= line) low = middle; else high = middle - 1;
    }
    return low;
  }
  function item(shelf, line) {
    var entry = shelf.lines[line], element = document.createElement("li"), link = part("a", "", entry[1]);
    var up = document.querySelector(".brand").getAttribute("href").replace(/(index\.html)?$/, "");
    var target = shelf.pages[entry[2]] + (entry[3] && "#" + entry[3]);
    link.href = up + (location.protocol === "file:" ? target : target.replace(/(^|\/)index\.html/, "$1"));
    var about = [head.kinds[entry[0]][1], entry[5] && entry[5] + " год", shelf.notes[entry[4]]];
    element.append(link, part("span", "kind", about.filter(Boolean).join(" · ")));
    return element;
  }
  function plural(count, one, two, many) {
    var last = count % 10, tens = count % 100;
    if (last === 1 && tens !== 11) return one;
    return last >= 2 && last <= 4 && (tens < 12 || tens > 14) ? two : many;
  }
  function summary(text, found, shown) {
    var about = text.trim() ? "По запросу «" + text.trim() + "»" : "По выбранным условиям", count = found.hits.length;
    if (!found.words && !state().length) return "Введите слово в поле поиска: название школы, фамилию, мероприятие, документ.";
    if (!count) return about + " ничего не найдено. Попробуйте другое слово, только его начало или снимите условия отбора.";
    if (found.most < found.words) about = "Всех слов вместе нет нигде. По части слов запроса «" + text.trim() + "»";
    return about + " найдено: " + count + " " + plural(count, "место", "места", "мест") +
      (shown < count ? ", показаны первые " + shown : "") + ".";
  }
  function show(found, text, mine) {
    var list = id("results"), more = id("more"), shown = 0;
    function next() {
      var part = found.hits.slice(shown, shown + STEP);
      return loadAll(part.map(function (line) { return "shelves/" + names[shelfOf(line)]; })).then(function (shelves) {
        if (mine !== turn) return null;
        var items = part.map(function (line, at) { return item(shelves[at], line - base[shelfOf(line)]); });
        if (shown) list.append.apply(list, items); else list.replaceChildren.apply(list, items);
        shown += part.length;
        id("summary").textContent = summary(text, found, shown);
        more.hidden = shown >= found.hits.length;
        return items[0];
      });
    }
    more.onclick = function () {
      next().then(function (element) { if (element) element.firstChild.focus(); }).catch(failed);
    };
    return next();
  }
  function failed() {
    id("summary").textContent = "Не удалось прочитать указатель поиска. Обновите страницу.";
  }

  // The address keeps the words and the filters.
  function state() {
    return ["place", "school", "kind", "year"].filter(function (name) { return id(name).value; }).map(function (name) {
      var apart = name === "school" && head.apart ? "/" + id("place").value : "";
      return { name: name, value: id(name).value, file: "marks/" + name + "s" + apart };
    });
  }
  function run() {
    var text = id("words").value, filters = state(), mine = ++turn;
    var kept = new URLSearchParams(text.trim() ? { q: text.trim() } : {});
    filters.forEach(function (filter) { kept.set(filter.name, filter.value); });
    var query = kept.toString();
    history.replaceState(null, "", query ? "?" + query : location.pathname);
    seek(text, filters).then(function (found) { return mine === turn && show(found, text, mine); }).catch(failed);
  }
  function fill(name, options) {
    options.forEach(function (each) { id(name).append(new Option(each[1], each[0])); });
    id(name).parentNode.hidden = options.length < 2;
  }
  // Schools to choose from: all of them, or those of the chosen municipality where they are many.
  function fillSchools(chosen) {
    var place = id("place").value;
    if (head.apart && !place) {
      id("school").value = "";
      id("school").parentNode.hidden = true;
      return Promise.resolve();
    }
    return load("marks/schools" + (head.apart ? "/" + place : "")).then(function (schools) {
      if (place !== id("place").value) return;
      id("school").length = 1;
      fill("school", schools.filter(function (school) { return !place || school[2] === place; }));
      id("school").value = chosen;
      if (id("school").selectedIndex < 0) id("school").value = "";
    }, failed);
  }
  function start(data) {
    var address = new URLSearchParams(location.search), before = "";
    head = data;
    names = [];
    for (var i = 0; i < head.names.length; i += 2) {
      before = before.slice(0, head.names[i]) + head.names[i + 1];
      names.push(before);
    }
    base = [0];
    head.counts.forEach(function (count, at) { base.push(base[at] + count); });
    fill("place", head.places);
    fill("kind", head.kinds.filter(function (kind) { return kind[2]; }));
    fill("year", head.years.map(function (year) { return [year, year]; }));
    ["place", "kind", "year"].forEach(function (name) {
      id(name).value = address.get(name) || "";
      if (id(name).selectedIndex < 0) id(name).value = "";
    });
    id("words").value = address.get("q") || "";
    id("filters").hidden = false;
    var chosen = address.get("school") || "", ready = fillSchools(chosen);
    if (chosen) ready.then(run); else run();
    id("words").addEventListener("input", function () {
      clearTimeout(waiting);
      waiting = setTimeout(run, 150);
    });
    id("words").form.addEventListener("submit", function (event) { event.preventDefault(); run(); });
    id("filters").addEventListener("submit", function (event) { event.preventDefault(); run(); });
    id("filters").addEventListener("reset", function () { setTimeout(function () { fillSchools("").then(run); }); });
    id("filters").addEventListener("change", function (event) {
      if (event.target === id("place")) fillSchools("").then(run);
      else run();
    });
  }
  window.addEventListener("load", function () { if (!head) failed(); });
  window.vektorSearch = { take: take, stems: function (text) { return wordsOf(text).map(stem); } };
})();
