// Accessibility of what is on screen, in both themes.

import axe from 'axe-core';

const RULES = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** Rules about a whole page, which a component alone cannot satisfy. */
const PAGE_RULES = {
  region: { enabled: false },
  'page-has-heading-one': { enabled: false },
  'landmark-one-main': { enabled: false },
};

/** Violations in each theme, as `theme: rule: selector`; empty when there is none. */
export async function violations(root: Element): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    const { violations } = await axe.run(root, { ...RULES, rules: PAGE_RULES });
    for (const { id, nodes } of violations)
      found.push(...nodes.map((node) => `${theme}: ${id}: ${node.target.join(' ')}`));
  }
  delete document.documentElement.dataset.theme;
  return found;
}
