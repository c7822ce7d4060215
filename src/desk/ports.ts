// What the surface hands down to the desk: the parts of the browser it needs, by name and shape only.

import type { EmailSize } from '../app/email-size';
import type { ExportedIssue } from '../app/export-issue';
import type { Edition } from '../domain/edition';
import type { AssembledIssue } from '../domain/issue';
import type { Template } from '../domain/template';

export interface DeskPorts {
  /** BCP 47: the interface's language, for dates. */
  language: string;
  /** The keys that clip a page, as the browser writes them; empty when none are set. */
  clipKeys: string;
  copy: (text: string) => Promise<void>;
  copyRich: (rich: { html: string; text: string }) => Promise<void>;
  saveFile: (name: string, content: string | Uint8Array<ArrayBuffer>, type: string) => void;
  openOptions: (panel?: 'outbox') => void;
  /** Says that something may be due. */
  wake: () => void;
  /** The forms an issue can leave in, the usual one first, the curator's own last. */
  formats: (templates: readonly Template[]) => Promise<readonly FormatChoice[]>;
  /** The issue by that template or in the format of that id, in the usual one where the id is none, cut to that edition. */
  render: (issue: AssembledIssue, format: string | Template, edition: Edition) => Promise<ExportedIssue>;
  /** A text of that media type as readers see it, as a whole HTML document; null where there is only the source. */
  rendered: (text: string, mediaType: string) => Promise<string | null>;
  /** How large the e-mail edition is. */
  emailSize: (issue: AssembledIssue) => Promise<EmailSize>;
}

export interface FormatChoice {
  id: string;
  /** Key of its name; empty where `name` says it. */
  nameKey: string;
  name?: string;
  /** It is the curator's own. */
  template?: Template;
  mediaType: string;
  /** The edition it is made of by itself. */
  edition: Edition;
  /** It can be shown as readers see it. */
  hasFace: boolean;
}
