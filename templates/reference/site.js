(function () {
  "use strict";
  var root = document.documentElement;
  var input = document.getElementById("search");
  var results = document.getElementById("results");
  var current = -1;

  document.getElementById("theme").addEventListener("click", function () {
    var dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    try { localStorage.setItem("theme", root.dataset.theme); } catch (e) { /* A file may have no storage. */ }
  });

  var side = document.getElementById("side");
  var menu = document.getElementById("menu");
  menu.addEventListener("click", function () { menu.setAttribute("aria-expanded", String(side.classList.toggle("open"))); });

  // The lists stand in one file for all pages; they are filled when they are opened.
  function fill(group) {
    var list = document.createElement("ul");
    window.searchIndex.filter(function (entry) { return entry[2] === group.dataset.kind; }).forEach(function (entry) {
      var link = element("a", entry[0]);
      link.href = entry[3];
      link.title = entry[1];
      if (entry[3] === document.body.dataset.file) link.setAttribute("aria-current", "page");
      var item = document.createElement("li");
      item.append(link);
      list.append(item);
    });
    group.querySelector("p").replaceWith(list);
  }

  side.querySelectorAll("details").forEach(function (group) {
    if (group.open) fill(group);
    else group.addEventListener("toggle", function () { fill(group); }, { once: true });
  });
  var here = side.querySelector("[aria-current]");
  if (here) side.scrollTop = here.offsetTop - side.offsetTop - side.clientHeight / 2;

  // Better finds have lower numbers: the whole name, its start, the start of a word in it, any place.
  function rank(entry, text) {
    var best = 9;
    for (var i = 0; i < 2; i++) {
      var name = entry[i].toLowerCase();
      var at = name.indexOf(text);
      if (at < 0) continue;
      var simple = name.slice(name.lastIndexOf(".") + 1);
      var own = simple === text ? 0 : simple.indexOf(text) === 0 ? 1 : at === 0 || /[^a-z0-9]/.test(name[at - 1]) ? 2 : /[A-Z]/.test(entry[i][at]) ? 3 : 4;
      best = Math.min(best, own + i * 0.1);
    }
    return best + (entry[2] === "member" ? 0.5 : entry[2] === "operation" ? 0.2 : 0);
  }

  function find(text) {
    text = text.trim().toLowerCase();
    if (!text) return [];
    var found = [];
    window.searchIndex.forEach(function (entry, order) {
      var value = rank(entry, text);
      if (value < 9) found.push([value, entry[0].length, order, entry]);
    });
    found.sort(function (a, b) { return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]; });
    return found.slice(0, 30).map(function (item) { return item[3]; });
  }

  function element(name, text) { var made = document.createElement(name); made.textContent = text; return made; }

  function show() {
    results.textContent = "";
    current = -1;
    var found = find(input.value);
    results.hidden = !input.value.trim();
    found.forEach(function (entry) {
      var link = document.createElement("a");
      link.href = entry[3];
      link.append(element("b", entry[0]), element("code", entry[1]), element("small", entry[2]));
      var item = document.createElement("li");
      item.append(link);
      results.append(item);
    });
    if (!found.length && !results.hidden) { var none = element("li", "Nothing is called that."); none.className = "none"; results.append(none); }
  }

  function move(step) {
    var links = results.querySelectorAll("a");
    if (!links.length) return;
    if (current >= 0) links[current].classList.remove("current");
    current = (current + step + links.length) % links.length;
    links[current].classList.add("current");
    links[current].scrollIntoView({ block: "nearest" });
  }

  input.addEventListener("input", show);
  input.addEventListener("keydown", function (event) {
    if (event.key === "ArrowDown") { move(1); event.preventDefault(); }
    else if (event.key === "ArrowUp") { move(-1); event.preventDefault(); }
    else if (event.key === "Enter") { var links = results.querySelectorAll("a"); if (links.length) links[Math.max(current, 0)].click(); }
    else if (event.key === "Escape") { input.value = ""; show(); input.blur(); }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && !/^(input|textarea)$/i.test(document.activeElement.tagName)) { input.focus(); event.preventDefault(); }
  });
  document.addEventListener("click", function (event) { if (!event.target.closest(".search")) results.hidden = true; });

  var canvas = document.getElementById("canvas");
  var svg = canvas && canvas.querySelector("svg");
  if (!svg) return;
  var width = svg.viewBox.baseVal.width, height = svg.viewBox.baseVal.height, scale = 1;

  function zoom(value) {
    scale = Math.min(3, Math.max(0.15, value));
    svg.setAttribute("width", width * scale);
    svg.setAttribute("height", height * scale);
  }

  document.getElementById("zoom-in").addEventListener("click", function () { zoom(scale * 1.25); });
  document.getElementById("zoom-out").addEventListener("click", function () { zoom(scale / 1.25); });
  document.getElementById("zoom-fit").addEventListener("click", function () { zoom(Math.min(canvas.clientWidth / width, canvas.clientHeight / height)); });
  zoom(Math.max(0.6, Math.min(1, canvas.clientWidth / width)));

  function light(number) {
    svg.querySelectorAll(".lit").forEach(function (lit) { lit.classList.remove("lit"); });
    svg.classList.toggle("dim", number !== null);
    if (number === null) return;
    var near = new Set([number]);
    svg.querySelectorAll(".edge").forEach(function (edge) {
      if (edge.dataset.from === number || edge.dataset.to === number) {
        edge.classList.add("lit");
        near.add(edge.dataset.from).add(edge.dataset.to);
      }
    });
    svg.querySelectorAll("a").forEach(function (node) { if (near.has(node.dataset.node)) node.classList.add("lit"); });
  }

  svg.querySelectorAll("a").forEach(function (node) {
    node.addEventListener("mouseenter", function () { light(node.dataset.node); });
    node.addEventListener("mouseleave", function () { light(null); });
    node.addEventListener("focus", function () { light(node.dataset.node); });
    node.addEventListener("blur", function () { light(null); });
  });
})();
