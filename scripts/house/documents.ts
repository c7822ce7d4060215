// Documents name only files that exist: a stale path in a guide costs every newcomer an hour.

const FOLDERS = 'src|tests|scripts|docs|bench|public|\\.ci';
const IN_CODE = new RegExp(`\`((?:${FOLDERS})(?:/[^\`\\s]*)?)\``, 'g');
const IN_LINK = /\]\((?!https?:|mailto:|#)([^)\s#]+)[^)]*\)/g;

/** `exists` answers for a path from the project's root. */
export function missingFiles(document: { path: string; text: string }, exists: (path: string) => boolean): string[] {
  const folder = document.path.split('/').slice(0, -1);
  const named = [...document.text.matchAll(IN_CODE)].map((match) => match[1] ?? '');
  const linked = [...document.text.matchAll(IN_LINK)].map((match) => resolve(folder, match[1] ?? ''));
  const paths = new Set([...named, ...linked].map(beforePattern).filter(Boolean));
  return [...paths]
    .filter((path) => !exists(path))
    .map(
      (path) => `${document.path} names ${path}, and there is no such file: mend the name or take the sentence out.`,
    );
}

/** Of `src/formats/*.ts` or `src/locales/LANGUAGE/AREA.json`, the folder that must be there. */
function beforePattern(path: string): string {
  const parts = path.replace(/[:#].*$/, '').split('/');
  const at = parts.findIndex((part) => /[*{<…]/.test(part) || /^[A-Z]{4,}(\.json)?$/.test(part));
  return (at < 0 ? parts : parts.slice(0, at)).join('/').replace(/[/.,]+$/, '');
}

function resolve(folder: string[], link: string): string {
  const out = link.startsWith('/') ? [] : [...folder];
  for (const part of link.split('/')) {
    if (part === '..') out.pop();
    else if (part !== '.' && part !== '') out.push(part);
  }
  return out.join('/');
}
