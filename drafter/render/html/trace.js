"use strict";
const numbers = [...document.querySelectorAll("a.n")];
const cards = [...document.querySelectorAll(".card")];
const boxes = [...document.querySelectorAll("input[data-state]")];
let pinned = null;
const ids = (element) => (element ? element.dataset.cards.split(" ") : ["hint"]);
const show = (element) => {
  const shown = ids(element);
  for (const card of cards) card.classList.toggle("others", !shown.includes(card.id));
  for (const each of numbers) {
    each.classList.toggle("chosen", each === element);
    each.classList.toggle("same", each !== element && element !== null && shown[0].startsWith("card-") && shown.some((id) => ids(each).includes(id)));
  }
};
const counted = (element) => boxes.some((box) => box.checked && element.classList.contains(box.dataset.state));
const go = (element) => { pinned = element; show(element); element.focus({preventScroll: true}); element.scrollIntoView({block: "center"}); };
const step = (by) => {
  const seen = numbers.filter(counted);
  if (!seen.length) return;
  const at = seen.indexOf(pinned);
  go(seen[at < 0 ? (by > 0 ? 0 : seen.length - 1) : (at + by + seen.length) % seen.length]);
};
document.documentElement.classList.add("ready");
for (const each of numbers) {
  each.addEventListener("mouseenter", () => show(each));
  each.addEventListener("mouseleave", () => show(pinned));
  each.addEventListener("focus", () => show(each));
}
document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link) return;
  const target = link.dataset.cards ? link : document.getElementById(link.hash.slice(1));
  if (!target) return;
  event.preventDefault();
  if (target.classList.contains("n")) go(target); else { pinned = target; show(target); }
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const key = event.key.toLowerCase();
  if (key === "n" || key === "j") step(1);
  else if (key === "p" || key === "k") step(-1);
  else if (key === "escape") { pinned = null; show(null); document.activeElement.blur(); }
  else return;
  event.preventDefault();
});
const paint = () => {
  for (const box of boxes) for (const each of numbers) {
    if (each.classList.contains(box.dataset.state)) each.classList.toggle("off", !box.checked);
  }
};
for (const box of boxes) box.addEventListener("change", paint);
