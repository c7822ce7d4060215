// How the web page looks: set for reading, light or dark as the reader's system is, and fit for paper.

export const PAGE_STYLE = `:root {
  color-scheme: light dark;
  --text: #1d211c;
  --soft: #5a6257;
  --line: #d9ddd5;
  --page: #fcfcfa;
  --link: #14603f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e4e7e1;
    --soft: #a3ab9f;
    --line: #3b423a;
    --page: #161a16;
    --link: #7fd0a6;
  }
}
body {
  margin: 0;
  background: var(--page);
  color: var(--text);
  font: 1.0625rem/1.65 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  overflow-wrap: anywhere;
}
main { max-width: 42rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { margin: 0 0 0.75rem; font-size: 1.75rem; line-height: 1.3; }
h2 { margin: 2.75rem 0 1rem; padding-bottom: 0.35rem; border-bottom: 1px solid var(--line); font-size: 1.25rem; }
h3 { margin: 0; font-size: 1.0625rem; line-height: 1.45; }
article { margin: 1.75rem 0; }
p { margin: 0.6rem 0; }
a { color: var(--link); text-underline-offset: 0.15em; }
h3 a { text-decoration: none; }
h3 a:hover, h3 a:focus-visible { text-decoration: underline; }
img { max-width: 100%; height: auto; border-radius: 0.4rem; }
.soft { margin: 0.2rem 0; color: var(--soft); font-size: 0.875rem; }
blockquote { margin: 0.75rem 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--soft); }
pre { padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 0.4rem; overflow-x: auto; }
code { font: 0.9em/1.5 ui-monospace, Menlo, Consolas, monospace; }
hr { margin: 2.5rem 0 1.5rem; border: 0; border-top: 1px solid var(--line); }
ul, ol { padding-left: 1.4rem; }
@media print {
  :root { --text: #000; --soft: #444; --line: #bbb; --page: #fff; --link: #000; }
  body { font-size: 10.5pt; }
  h2, h3 { break-after: avoid; }
  article { break-inside: avoid; }
}`;
