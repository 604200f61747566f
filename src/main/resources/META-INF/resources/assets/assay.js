"use strict";

// A page that the browser kept whole until somebody came back to it may show what stands no longer.
addEventListener("pageshow", (event) => {
  if (event.persisted && document.body.dataset.loadable) {
    location.reload();
  }
});

// The keys of the review page, and what lights up together. Everything works without it, by mouse and Tab.
(() => {
  const REASON = "assay-reason";
  const queued = [];
  let busy = false;
  let current = "criterion-1";
  let changed = null;

  const byId = (id) => document.getElementById(id);
  const sheet = () => byId("sheet");
  const criteria = () => [...document.querySelectorAll("#sheet .criterion")];
  const criterion = () => byId(current) || criteria()[0];

  function focusOn(element) {
    if (element) {
      current = element.id;
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: "nearest" });
    }
  }

  function move(step) {
    const all = criteria();
    const inside = document.activeElement && document.activeElement.closest(".criterion");
    const at = inside ? all.indexOf(inside) + step : all.indexOf(criterion());
    focusOn(all[Math.min(all.length - 1, Math.max(0, at))]);
  }

  function choose(key) {
    const choice = criterion() && criterion().querySelector(`[data-key="${key}"]`);
    if (choice) {
      changed = current;
      focusOn(criterion());
      choice.click();
    }
  }

  function undo() {
    const places = [criterion(), changed && byId(changed), ...criteria()].filter(Boolean);
    const button = places.map((place) => place.querySelector(".undo")).find(Boolean);
    if (button) {
      current = button.closest(".criterion").id;
      button.click();
      return;
    }
    const chosen = criterion() && criterion().querySelector("input[type=radio]:checked");
    if (chosen) {
      chosen.checked = false;
      remember();
    }
  }

  function click(id) {
    const element = byId(id);
    if (element) {
      element.click();
    }
  }

  const keys = {
    j: () => move(1),
    ArrowDown: () => move(1),
    k: () => move(-1),
    ArrowUp: () => move(-1),
    n: () => click("next"),
    p: () => click("previous"),
    u: undo,
    Enter: () => click("confirm"),
    "?": () => byId("keys") && byId("keys").showModal(),
  };

  const actionOf = (key) => (/^[1-9]$/.test(key) ? () => choose(key) : keys[key]);

  /** A key that means something else where it was pressed. */
  function isTaken(event) {
    const target = event.target;
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || target.closest("dialog")) {
      return true;
    }
    if (target.matches("input:not([type=radio]), select, textarea")) {
      return true;
    }
    if (event.key === "Enter") {
      return target.matches("a, button, summary");
    }
    return event.key.startsWith("Arrow") && target.matches(".answer, input");
  }

  document.addEventListener("keydown", (event) => {
    const action = sheet() && !isTaken(event) && actionOf(event.key);
    if (!action) {
      return;
    }
    event.preventDefault();
    if (busy) {
      queued.push(event.key);
    } else if (!event.repeat || event.key !== "Enter") {
      action();
    }
  });

  function goOn() {
    busy = false;
    while (!busy && queued.length) {
      actionOf(queued.shift())();
    }
  }

  // What the mouse is over and what has the focus light up together with all that bears the same number.
  let pointed = null;

  function light() {
    const sources = [pointed, document.activeElement && document.activeElement.closest("[data-criteria]")];
    const names = new Set(sources.filter(Boolean).flatMap((one) => one.dataset.criteria.split(" ")));
    document.querySelectorAll("[data-criteria]").forEach((one) =>
      one.classList.toggle("lit", one.dataset.criteria.split(" ").some((name) => name && names.has(name))));
  }

  document.addEventListener("mouseover", (event) => {
    const under = event.target.closest("[data-criteria]");
    if (under !== pointed) {
      pointed = under;
      light();
    }
  });
  document.addEventListener("focusin", (event) => {
    const inside = event.target.closest(".criterion");
    if (inside) {
      current = inside.id;
    }
    light();
  });
  document.addEventListener("focusout", light);

  // What was chosen blind and not sent yet outlives a login in between.
  const choices = () => "assay-choices " + sheet().dataset.question;

  function remember() {
    if (sheet() && sheet().dataset.blind === "true") {
      const chosen = [...sheet().querySelectorAll("input[type=radio]:checked")].map((one) => [one.name, one.value]);
      sessionStorage.setItem(choices(), JSON.stringify(chosen));
    }
  }

  function restore() {
    const reason = byId("reason-code");
    const usual = sessionStorage.getItem(REASON);
    if (reason && usual && [...reason.options].some((option) => option.value === usual)) {
      reason.value = usual;
    }
    if (!sheet()) {
      return;
    }
    if (sheet().dataset.blind === "true") {
      JSON.parse(sessionStorage.getItem(choices()) || "[]").forEach(([name, value]) =>
        sheet().querySelectorAll("input[type=radio]").forEach((one) => {
          one.checked = one.name === name ? one.value === value : one.checked;
        }));
    } else {
      sessionStorage.removeItem(choices());
    }
  }

  document.addEventListener("change", (event) => {
    if (event.target.id === "reason-code") {
      sessionStorage.setItem(REASON, event.target.value);
    }
    remember();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("#help")) {
      byId("keys").showModal();
    }
  });

  // That somebody is still at work on a claimed answer is said beside that work, and disturbs none of it.
  const isRenewal = (event) => event.detail.elt && event.detail.elt.id === "renew";

  document.addEventListener("htmx:beforeRequest", (event) => {
    if (isRenewal(event)) {
      return;
    }
    busy = true;
    byId("notice").replaceChildren();
  });
  document.addEventListener("htmx:afterSettle", () => {
    restore();
    const conflict = byId("conflict");
    if (conflict) {
      conflict.scrollIntoView({ block: "nearest" });
    } else if (sheet()) {
      focusOn(criterion());
    }
    goOn();
  });
  document.addEventListener("htmx:sendError", (event) => {
    if (isRenewal(event)) {
      return;
    }
    queued.length = 0;
    busy = false;
    byId("notice").textContent = byId("notice").dataset.offline;
  });
  document.addEventListener("DOMContentLoaded", restore);
  restore();
})();
