/** Styles of the button, for its own shadow tree; those of the card come with it. Tokens as in `src/ui/tokens.css`. */
export const style = `
:host { all: initial; display: inline-block; vertical-align: middle; margin: -2px 8px;
  --surface: #fff; --sunken: #efece4; --edge: #858177; --ink: #1c1e22; --ink-2: #4d4f55; --hairline: #ddd9ce;
  --accent: #264d8c; --sound: #1b6638; --attention: #7a4700; --trouble: #9e271b;
  --shadow: 0 1px 2px rgb(28 30 34 / 8%), 0 8px 28px rgb(28 30 34 / 14%);
  font: 400 13px/18px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  color: var(--ink); }
:host([data-theme=dark]) { --surface: #1b1e22; --sunken: #25292e; --edge: #7b838d; --ink: #eceae5; --ink-2: #babcbf;
  --hairline: #343a41; --accent: #9dbef3; --sound: #86cf9f; --attention: #ebbb66; --trouble: #ffa093;
  --shadow: 0 1px 2px rgb(0 0 0 / 50%), 0 8px 28px rgb(0 0 0 / 55%); }
:host(:lang(zh)) { line-height: 21px; }
button { font: inherit; color: inherit; background: none; border: 0; margin: 0; padding: 0; cursor: pointer; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; box-shadow: 0 0 0 2px var(--surface); }
.sign { width: 16px; height: 16px; flex: none; }
.sound { color: var(--sound); } .attention { color: var(--attention); } .trouble { color: var(--trouble); }
.claimed { color: var(--ink-2); } .accent { color: var(--accent); }
.save { position: relative; display: inline-flex; align-items: center; gap: 8px; box-sizing: border-box; min-height: 32px;
  padding: 0 12px; border: 1px solid var(--edge); border-radius: 6px; background: var(--surface); font-weight: 500;
  white-space: nowrap; overflow: hidden; transition: background-color 120ms; }
.save:hover { background: var(--sunken); }
.save strong { font-weight: 600; font-variant-numeric: tabular-nums; }
.save[aria-busy=true] { cursor: default; }
.line { position: absolute; left: 0; bottom: 0; height: 3px; background: var(--accent); }
@media (prefers-reduced-motion: reduce) { .save { transition: none; } }
@media (forced-colors: active) { .sign { color: CanvasText; } .line { background: Highlight; forced-color-adjust: none; } }
`;
