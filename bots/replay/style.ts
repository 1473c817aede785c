/** How the report looks: light and dark, on paper, on a phone. */
export const style = `
:root { color-scheme: light dark; --ink: #1d2327; --soft: #586069; --paper: #fff; --line: #dfe3e6; --tint: #f4f6f7; --bar: #2f7d5b; --alarm: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7eaec; --soft: #a3abb2; --paper: #14181b; --line: #333a40; --tint: #1d2327; --bar: #58b48a; --alarm: #ff8a80; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem 1rem 4rem; font: 16px/1.5 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
p { margin: .4rem 0; } .soft { color: var(--soft); font-size: .92rem; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); gap: .6rem; margin: 1rem 0; }
dl div { background: var(--tint); border-radius: .5rem; padding: .5rem .75rem; } dt { color: var(--soft); font-size: .85rem; } dd { margin: 0; font-size: 1.25rem; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; } dd.long { font-size: .95rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1rem 2rem; }
svg { width: 100%; height: auto; } svg text { font-size: 14px; fill: currentColor; } .bar { fill: var(--bar); }
fieldset { border: 0; padding: 0; margin: .5rem 0; display: flex; flex-wrap: wrap; gap: .35rem; }
fieldset label { border: 1px solid var(--line); border-radius: 1rem; padding: .2rem .8rem; cursor: pointer; } fieldset input { position: absolute; opacity: 0; }
fieldset label:has(:checked) { background: var(--bar); border-color: var(--bar); color: var(--paper); } fieldset label:has(:focus-visible) { outline: 3px solid var(--ink); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; } th { text-align: left; white-space: nowrap; color: var(--soft); font-weight: 600; } th, td { border-bottom: 1px solid var(--line); padding: .45rem .5rem; vertical-align: top; overflow-wrap: anywhere; }
td.when, td.sure { white-space: nowrap; font-variant-numeric: tabular-nums; } td.says { white-space: pre-line; } tr.ring td { color: var(--alarm); }
@media (max-width: 46rem) { thead { display: none; } tr { display: block; border-bottom: 1px solid var(--line); padding: .5rem 0; } td { display: block; border: 0; padding: .1rem 0; } td::before { content: attr(data-is) " "; color: var(--soft); font-size: .85rem; } }
@media print { fieldset { display: none; } body { max-width: none; padding: 0; font-size: 11px; } tr { break-inside: avoid; } thead { display: table-header-group; } }
`;
