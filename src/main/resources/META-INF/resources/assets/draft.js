"use strict";

// A line of the imported text leads to what came of it wherever it is clicked, not only at its number.
document.addEventListener("click", (event) => {
  const line = event.target.closest(".lines .used");
  const selecting = String(window.getSelection()) !== "";
  if (line && !selecting && !event.target.closest("a")) {
    line.querySelector("a").click();
  }
});

// Likewise a part of the rubric leads to its lines.
document.addEventListener("click", (event) => {
  const part = event.target.closest(".parts .part");
  const selecting = String(window.getSelection()) !== "";
  const link = part && part.querySelector("a[href^='#line-']");
  if (link && !selecting && !event.target.closest("a, details")) {
    link.click();
  }
});
