"use strict";

// Draws the tables of figures as charts. Without it the tables stand open and say the same.
(() => {
  const BAR = 24;
  const AROUND = 80;
  const LONGEST = 26;
  const ASTRAY = 2;

  const text = (element) => element.textContent.trim();
  const head = (row, index) => text(row.closest("table").tHead.rows[0].cells[index]);
  const percent = (share) => `${Math.round(100 * share)} %`;
  const short = (name) => (name.length > LONGEST ? name.slice(0, LONGEST - 1) + "…" : name);
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--chart-${name}`).trim();

  function number(element) {
    const value = Number.parseFloat(element.textContent);
    return Number.isNaN(value) ? null : value;
  }

  function stripes() {
    const tile = document.createElement("canvas");
    tile.width = 6;
    tile.height = 6;
    const pen = tile.getContext("2d");
    pen.strokeStyle = colour("striped");
    [-3, 3, 9].forEach((x) => {
      pen.moveTo(x, 6);
      pen.lineTo(x + 6, 0);
    });
    pen.stroke();
    return pen.createPattern(tile, "repeat");
  }

  /** From the last level to the first the colours go from faint to strong; what has no level is striped. */
  function fill(way) {
    const { color } = Chart.helpers;
    return way === ASTRAY ? stripes() : color(colour("strong")).mix(color(colour("faint")), way).rgbString();
  }

  const bars = (label, backgroundColor, data) =>
    ({ label, data, backgroundColor, borderColor: colour("edge"), borderWidth: 1, borderSkipped: false });

  /** Bars that stand, one for each row, of the columns on top of each other. */
  function totals(rows) {
    const column = (index, name) => bars(head(rows[0], index), colour(name), rows.map((row) => number(row.cells[index])));
    return {
      data: { labels: rows.map((row) => text(row.cells[0])), datasets: [column(1, "strong"), column(2, "faint")] },
      options: {
        scales: {
          x: { stacked: true, grid: { display: false }, title: { display: true, text: head(rows[0], 0) } },
          y: { stacked: true, ticks: { precision: 0 }, grid: { color: colour("grid") } },
        },
      },
    };
  }

  /** Bars that lie, of shares, one below the other. */
  const lying = (stacked, told) => ({
    indexAxis: "y",
    scales: {
      x: { stacked, min: 0, max: 1, ticks: { callback: percent, stepSize: 0.25, maxRotation: 0 }, grid: { color: colour("grid") } },
      y: {
        stacked,
        grid: { display: false },
        ticks: {
          autoSkip: false,
          callback(index) {
            return short(this.getLabelForValue(index));
          },
        },
      },
    },
    plugins: { tooltip: { callbacks: { label: (bar) => told(bar.datasetIndex, bar.dataIndex) } } },
  });

  /** The levels of a criterion, each on its way from the last one, 0, to the first one, 1. */
  function levelsOf(row) {
    const levels = [...row.querySelectorAll("[data-level]")];
    const last = levels.length - 1;
    const abstained = number(row.cells[3]);
    return levels
      .map((one, index) => ({ name: one.dataset.level, n: Number(one.dataset.n), way: last ? (last - index) / last : 1 }))
      .concat(abstained ? { name: head(row, 3), n: abstained, way: ASTRAY } : []);
  }

  /** A bar for each criterion, of its levels from the last to the first, and of the answers that have none. */
  function levels(rows) {
    const criteria = rows.map((row) => ({ name: text(row.cells[1]), n: number(row.cells[2]), levels: levelsOf(row) }));
    const ways = [...new Set(criteria.flatMap((one) => one.levels.map((level) => level.way)))].sort((a, b) => a - b);
    const at = (way) => criteria.map((one) => one.levels.find((level) => level.way === way));
    const names = (way) => [...new Set(at(way).filter(Boolean).map((level) => level.name))].join(" / ");
    const shares = (way) => at(way).map((level, index) => (level ? level.n / criteria[index].n : null));
    const told = (set, index) => `${at(ways[set])[index].name}: ${at(ways[set])[index].n} / ${criteria[index].n}`;
    return {
      data: {
        labels: criteria.map((one) => one.name),
        datasets: ways.map((way) => bars(names(way), fill(way), shares(way))),
      },
      options: lying(true, told),
      height: criteria.length * BAR + AROUND,
    };
  }

  /** For each criterion a bar of what was confirmed blind, and one of what was not. */
  function agreement(rows) {
    const criteria = [...new Set(rows.map((row) => row.dataset.criterion))]
      .map((number) => rows.filter((row) => row.dataset.criterion === number));
    const sets = [["blind", "strong"], ["seen", "faint"]].map(([how, name]) =>
      ({ name, rows: criteria.map((one) => one.find((row) => row.dataset.how === how)) }))
      .filter((set) => set.rows.some(Boolean));
    const datasets = sets.map((set) =>
      bars(text(set.rows.find(Boolean).cells[1]), colour(set.name), set.rows.map((row) => (row ? number(row.cells[4]) : null))));
    return {
      data: { labels: criteria.map((one) => text(one[0].querySelector("code"))), datasets },
      options: lying(false, (set, index) => `${datasets[set].label}: ${percent(datasets[set].data[index])}`),
      height: criteria.length * sets.length * BAR + AROUND,
    };
  }

  const kinds = { totals, levels, agreement };

  function rowsOf(canvas) {
    const rows = [...document.getElementById(canvas.dataset.table).tBodies[0].rows];
    return rows.filter((row) => row.dataset.question === canvas.dataset.question);
  }

  function draw(canvas) {
    const { data, options, height } = kinds[canvas.dataset.chart](rowsOf(canvas));
    if (height) {
      canvas.parentElement.style.height = `${height}px`;
    }
    Chart.getChart(canvas)?.destroy();
    new Chart(canvas, { type: "bar", data, options });
  }

  function drawAll() {
    Object.assign(Chart.defaults, { animation: false, maintainAspectRatio: false, color: colour("ink") });
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.plugins.legend.align = "start";
    Chart.defaults.plugins.legend.labels.boxWidth = 16;
    document.querySelectorAll("canvas[data-chart]").forEach(draw);
  }

  document.querySelectorAll(".charts").forEach((charts) => {
    charts.hidden = false;
  });
  document.querySelectorAll("details.drawn").forEach((table) => {
    table.open = false;
  });
  drawAll();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
})();
