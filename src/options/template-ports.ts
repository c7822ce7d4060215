// What the panel of templates needs from outside, by name and shape only.

import type { TemplateSession } from '../app/template-session';
import type { AssembledIssue } from '../domain/issue';

export type TemplateWorks = typeof import('../app/template-works');

export interface TemplatePorts {
  session: TemplateSession;
  /** The engine, which comes late. */
  works: () => Promise<TemplateWorks>;
  /** The newest issue with something in it; null where the digest has none. */
  newestIssue: (digestId: string) => Promise<AssembledIssue | null>;
  textOf: (file: Blob) => Promise<string | null>;
  saveFile: (name: string, text: string, type: string) => void;
}
