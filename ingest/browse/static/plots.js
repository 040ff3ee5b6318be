// Draws the figures of the page of state. Each names a Vega-Lite specification of ours and a query's rows.
"use strict";

const FRENCH_NUMBERS = { decimal: ",", thousands: "\u202f", grouping: [3], currency: ["", "\u00a0€"] };
const FRENCH_TIMES = {
  dateTime: "%A %e %B %Y à %X", date: "%d/%m/%Y", time: "%H:%M:%S", periods: ["", ""],
  days: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
  shortDays: ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."],
  months: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre"],
  shortMonths: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
};
const shade = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const INK = shade("--quiet");
const LOOK = {
  background: null,
  font: "system-ui, sans-serif",
  view: { stroke: null },
  axis: { labelColor: INK, titleColor: INK, labelFontSize: 12, domainColor: shade("--edge"), tickColor: shade("--edge"),
    gridColor: shade("--line"), labelLimit: 150, labelPadding: 6 },
  legend: { labelColor: INK, labelFontSize: 12, symbolType: "square", labelLimit: 170 },
  range: { category: [shade("--accent"), "#c8553d", "#e0a030", "#588b76", "#7a6c8f", "#8fa8b8", "#a9745b", "#b8b2aa"] },
  bar: { color: shade("--accent") },
  text: { color: INK },
};
const FIT = { width: "container", autosize: { type: "fit-x", contains: "padding" } };
const OPTIONS = {
  ast: true, // with Vega's interpreter: our policy forbids eval
  actions: false, // its menu opens Vega's online editor
  logLevel: vega.Error, // Vega-Lite warns of the widths that it then fits
  renderer: "svg",
  config: LOOK,
  formatLocale: FRENCH_NUMBERS,
  timeFormatLocale: FRENCH_TIMES,
};

async function json(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

async function draw(figure) {
  const place = figure.querySelector(".drawing");
  const [spec, rows] = await Promise.all([json(figure.dataset.plot), json(figure.dataset.rows)]);
  if (rows.length) {
    await vegaEmbed(place, { ...FIT, ...spec, data: { values: rows } }, OPTIONS);
  } else {
    place.textContent = "Rien à montrer.";
  }
  figure.dataset.state = rows.length ? "drawn" : "empty";
}

for (const figure of document.querySelectorAll("figure[data-plot]")) {
  draw(figure).catch(() => {
    figure.querySelector(".drawing").textContent = "Trop long à calculer ; le tableau en dira peut-être plus.";
    figure.dataset.state = "failed";
  });
}
