import { html } from "hono/html";

/** Something counted. */
export type Bar = { readonly label: string; readonly count: number };

const ROW = 26;
const LABEL = 170;
const WIDTH = 480;

/** Counts as lying bars, one below the other. */
export function drawBars(title: string, bars: readonly Bar[]) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const height = bars.length * ROW;
  const rows = bars.map(({ label, count }, index) => {
    const [y, width] = [index * ROW, ((WIDTH - LABEL - 60) * count) / most];
    return html`<text x="${LABEL - 8}" y="${y + 17}" text-anchor="end">${label}</text
      ><rect
        class="bar"
        x="${LABEL}"
        y="${y + 4}"
        width="${width.toFixed(1)}"
        height="${ROW - 8}"
        rx="3"
      /><text x="${(LABEL + width + 6).toFixed(1)}" y="${y + 17}">${count}</text>`;
  });
  return html`<svg role="img" aria-label="${title}" viewBox="0 0 ${WIDTH} ${height}">${rows}</svg>`;
}

const HEIGHT = 180;
const FOOT = 24;

/** What a date takes below the bars. */
const DATE = 84;

/** Counts as standing bars, side by side, in the order of time. */
export function drawColumns(title: string, bars: readonly Bar[]) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const step = WIDTH / Math.max(bars.length, 5);
  const every = Math.ceil(DATE / step);
  const columns = bars.map(({ label, count }, index) => {
    const height = ((HEIGHT - FOOT - 18) * count) / most;
    const [x, y] = [index * step, HEIGHT - FOOT - height];
    const labelled = index % every === 0;
    return html`<rect
        class="bar"
        x="${(x + step * 0.1).toFixed(1)}"
        y="${y.toFixed(1)}"
        width="${(step * 0.8).toFixed(1)}"
        height="${height.toFixed(1)}"
        rx="2"
        ><title>${label}: ${count}</title></rect
      >${labelled ? html`<text x="${x.toFixed(1)}" y="${HEIGHT - 6}">${label}</text>` : ""}${bars.length <= 20 && count > 0 ? html`<text x="${(x + step / 2).toFixed(1)}" y="${(y - 5).toFixed(1)}" text-anchor="middle">${count}</text>` : ""}`;
  });
  return html`<svg role="img" aria-label="${title}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
    ${columns}
  </svg>`;
}
