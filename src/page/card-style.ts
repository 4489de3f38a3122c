/** Styles of the card, beside those of `style.ts`. */
export const cardStyle = `
.card { position: fixed; inset: auto; box-sizing: border-box; width: 344px; max-width: calc(100vw - 16px); margin: 0; padding: 16px;
  border: 1px solid var(--edge); border-radius: 10px; background: var(--surface); color: var(--ink); box-shadow: var(--shadow);
  text-align: start; white-space: normal; overflow-wrap: anywhere; animation: rise 160ms ease-out; }
.card:not(:popover-open) { display: none; }
.head { display: flex; gap: 8px; align-items: flex-start; }
.head .sign { margin-top: 2px; }
h2 { all: unset; display: block; flex: 1; font-size: 15px; line-height: 20px; font-weight: 600; font-variant-numeric: tabular-nums; }
:host(:lang(zh)) h2 { line-height: 23px; }
p { margin: 8px 0 0; } p.quiet { color: var(--ink-2); }
ol { list-style: none; margin: 8px 0 0; padding: 0; }
li { display: flex; gap: 8px; align-items: flex-start; padding: 3px 0; color: var(--ink-2); }
li .sign { margin-top: 1px; } li[aria-current] { color: var(--ink); font-weight: 600; } li .size { margin-inline-start: auto; font-weight: 400; color: var(--ink-2); white-space: nowrap; }
.blank { width: 16px; flex: none; }
.bar { height: 4px; margin-top: 8px; background: var(--hairline); border-radius: 2px; } .bar > div { height: 100%; background: var(--accent); border-radius: 2px; }
.actions { display: flex; gap: 16px; margin-top: 12px; flex-wrap: wrap; }
.actions:empty { display: none; }
.action { display: inline-flex; align-items: center; gap: 6px; min-height: 24px; color: var(--accent); font-weight: 500; border-radius: 4px; }
.action:hover { text-decoration: underline; }
.close { min-width: 24px; min-height: 24px; margin: -4px -6px 0 0; border-radius: 4px; display: grid; place-items: center; }
.close:hover { background: var(--sunken); }
@keyframes rise { from { opacity: 0; transform: translateY(4px); } }
@media (prefers-reduced-motion: reduce) { .card { animation: none; } }
@media (forced-colors: active) { .bar > div { background: Highlight; forced-color-adjust: none; } }
`;
