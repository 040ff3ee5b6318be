// Keys, and what this browser remembers of its reader: articles read and starred. Nothing is sent anywhere.
"use strict";

const KEPT = 2000; // articles remembered as read

function remembered(name, nothing) {
  try {
    return JSON.parse(localStorage.getItem(name)) ?? nothing;
  } catch {
    return nothing;
  }
}

function remember(name, value) {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // a browser that keeps nothing: the page works without
  }
}

const told = [...document.querySelectorAll("li.told")];
const article = document.querySelector("article[data-article]");
const headline = (item) => item.querySelector("h1 a, h2 a, h3 a");

function showRead() {
  const read = new Set(remembered("lus", []));
  for (const item of told) item.classList.toggle("read", read.has(item.dataset.article));
}

function star(id, title) {
  const stars = remembered("etoiles", {});
  if (id in stars) delete stars[id];
  else stars[id] = title;
  remember("etoiles", stars);
  showStars();
}

function starButton(id, title, place) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "star";
  button.dataset.star = id;
  button.addEventListener("click", () => star(id, title));
  place.append(" ", button);
}

function showStars() {
  const stars = remembered("etoiles", {});
  for (const button of document.querySelectorAll("[data-star]")) {
    const on = button.dataset.star in stars;
    button.textContent = on ? "★" : "☆";
    button.setAttribute("aria-pressed", String(on));
    button.setAttribute("aria-label", on ? "Ôter l’étoile" : "Mettre une étoile");
  }
  listStars(stars);
}

function listStars(stars) {
  const list = document.getElementById("etoiles");
  if (!list) return;
  list.replaceChildren(...Object.entries(stars).map(([id, title]) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `/depeche/articles/${encodeURIComponent(id)}`;
    link.textContent = title;
    item.append(link);
    return item;
  }));
  document.getElementById("sans-etoile").hidden = list.children.length > 0;
}

let place = -1;

function go(step) {
  if (!told.length) {
    document.querySelector(step > 0 ? "a[rel=next]" : "a[rel=prev]")?.click();
    return;
  }
  place = Math.min(Math.max(place + step, 0), told.length - 1);
  headline(told[place])?.focus();
  told[place].scrollIntoView({ block: "nearest" });
}

const KEYS = {
  "/": () => document.querySelector("input[type=search]")?.focus(),
  j: () => go(1),
  k: () => go(-1),
  o: () => (place >= 0 ? headline(told[place]) : document.querySelector(".original a"))?.click(),
  e: () => (place >= 0 ? told[place] : article)?.querySelector("[data-star]")?.click(),
  "?": () => document.getElementById("touches").showModal(),
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([readonly]), textarea, select, dialog");
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !(event.key in KEYS)) return;
  event.preventDefault();
  KEYS[event.key]();
});

for (const item of told) {
  const link = headline(item);
  if (link && item.dataset.article) starButton(item.dataset.article, link.textContent, link.parentElement);
}
if (article) {
  const title = article.querySelector("h1");
  starButton(article.dataset.article, title.textContent, article.querySelector(".kicker"));
  remember("lus", [...new Set([article.dataset.article, ...remembered("lus", [])])].slice(0, KEPT));
}
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).value);
    button.textContent = "Copié";
  });
}
showRead();
showStars();
