
"use strict";
(function () {
  const one = (selector) => document.querySelector(selector);
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const live = one("#live"), help = one("#help"), filter = one("#filter");
  const changes = ".row.ch", findings = ".m .f, .findings .whole";
  let current = null;

  const visible = (e) => e.getClientRects().length > 0;

  // place tells where an element stands beside the one that was last gone to, or,
  // if the reader has scrolled away from it, beside what is in sight.
  function start() {
    if (current && current.isConnected && visible(current)) {
      const box = current.getBoundingClientRect();
      if (box.bottom > 0 && box.top < innerHeight) return current;
    }
    return null;
  }

  // step goes to the next of some elements that can be seen, or back.
  function step(selector, forward, name) {
    const list = all(selector);
    const from = start();
    const under = one(".tools").getBoundingClientRect().bottom + 8;
    let i = list.findIndex(from
      ? (e) => e === from || from.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING
      : (e) => visible(e) && e.getBoundingClientRect().top >= under);
    if (i < 0) i = list.length;
    if (forward && from && list[i] === from) i++;
    if (!forward) i--;
    while (i >= 0 && i < list.length && !visible(list[i])) i += forward ? 1 : -1;
    if (i < 0 || i >= list.length) {
      live.textContent = forward ? "no later " + name : "no earlier " + name;
      return;
    }
    go(list[i]);
    live.textContent = name + " " + (i + 1) + " of " + list.length;
  }

  // From the place that a link led to the keys go on.
  addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    one("main").classList.remove("walked");
    if (current) current.classList.remove("cur");
    current = target && target.matches(".row, .f") ? target : null;
  });

  function go(element) {
    one("main").classList.add("walked"); // what a link led to is not marked any longer
    if (current) current.classList.remove("cur");
    current = element;
    if (!element.matches(".version, #survey")) element.classList.add("cur");
    element.setAttribute("tabindex", "-1");
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: element.matches(".version, #survey") ? "start" : "center" });
  }

  // version goes to a version by its number, from 1; 0 is the survey.
  function version(n) {
    const list = all("#survey, .version");
    if (n < 0 || n >= list.length) return;
    go(list[n]);
    live.textContent = n ? "version " + n + " of " + (list.length - 1) : "survey";
  }

  // here is the number of the version that is read.
  function here() {
    const edge = innerHeight / 3;
    return all("#survey, .version").filter((e) => e.getBoundingClientRect().top < edge).length - 1;
  }

  const keys = {
    "]": () => step(changes, true, "change"),
    "[": () => step(changes, false, "change"),
    "}": () => step(findings, true, "finding"),
    "{": () => step(findings, false, "finding"),
    v: () => version(Math.max(here(), 0) + 1),
    V: () => version(here() - 1),
    f: () => { filter.open = !filter.open; if (filter.open) one("#filter input:checked").focus({ preventScroll: true }); },
    "?": () => { if (!help.open) help.showModal(); },
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.key === "Escape") {
      if (filter && filter.open) { filter.open = false; one("#filter summary").focus({ preventScroll: true }); }
      return;
    }
    if (/^[0-9]$/.test(event.key)) version(Number(event.key));
    else if (Object.hasOwn(keys, event.key)) keys[event.key]();
    else return;
    event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    if (filter && !filter.contains(event.target)) filter.open = false;
    const button = event.target.closest("[data-key]");
    if (button) keys[button.dataset.key]();
  });

  // Print what is folded, too, where the style cannot open it.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all("main details:not([open])");
    for (const e of opened) e.open = true;
  });
  addEventListener("afterprint", () => {
    for (const e of opened) e.open = false;
  });

  const buttons = one(".step");
  if (buttons) buttons.hidden = false;
  else for (const key of Object.keys(keys)) if (key !== "?") delete keys[key];
})();
