"use strict";
const stops = [...document.querySelectorAll("[data-stop]")];
const filters = [...document.querySelectorAll("input[data-filter]")];
const counter = document.getElementById("at");
let here = -1;
const shown = () => stops.filter((stop) => filters.some((filter) => filter.checked && filter.dataset.filter === stop.dataset.stop));
const mark = (element) => {
  for (const each of document.querySelectorAll(".here")) each.classList.remove("here");
  element.classList.add("here");
  element.focus({preventScroll: true});
  element.scrollIntoView({block: "center"});
};
const tell = () => { const all = shown(); counter.textContent = all.length ? `第 ${here < 0 ? "–" : all.indexOf(stops[here]) + 1}/${all.length} 处` : ""; };
const step = (by) => {
  const all = shown();
  if (!all.length) return;
  const at = all.indexOf(stops[here]);
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length];
  here = stops.indexOf(next);
  mark(next);
  tell();
};
const paint = () => {
  for (const filter of filters) for (const each of document.querySelectorAll(`[data-group="${filter.dataset.filter}"]`)) each.classList.toggle("off", !filter.checked);
  tell();
};
document.getElementById("next").addEventListener("click", () => step(1));
document.getElementById("previous").addEventListener("click", () => step(-1));
document.getElementById("brief").addEventListener("change", (event) => document.body.classList.toggle("brief", event.target.checked));
for (const filter of filters) filter.addEventListener("change", paint);
document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link) return;
  const target = link.dataset.to ? document.querySelector(`[data-move="${link.dataset.to}"]`) : document.getElementById(link.hash.slice(1));
  if (!target) return;
  event.preventDefault();
  if (target.dataset.stop) here = stops.indexOf(target);
  mark(target);
  tell();
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches("input")) return;
  const key = event.key.toLowerCase();
  if (key === "n" || key === "j" || key === "arrowright") step(1);
  else if (key === "p" || key === "k" || key === "arrowleft") step(-1);
  else return;
  event.preventDefault();
});
tell();
