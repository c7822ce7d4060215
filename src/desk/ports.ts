// What the surface hands down to the desk: the parts of the browser it needs, by name and shape only.

import type { ExportedIssue } from '../app/export-issue';
import type { AssembledIssue } from '../domain/issue';

export interface DeskPorts {
  /** BCP 47: the interface's language, for dates. */
  language: string;
  /** The keys that clip a page, as the browser writes them; empty when none are set. */
  clipKeys: string;
  copy: (text: string) => Promise<void>;
  saveFile: (name: string, content: string | Uint8Array<ArrayBuffer>, type: string) => void;
  openOptions: () => void;
  /** The forms an issue can leave in, the usual one first. */
  formats: () => Promise<readonly FormatChoice[]>;
  /** The issue in the format of that id; in the usual one where the id is none. */
  render: (issue: AssembledIssue, format: string) => Promise<ExportedIssue>;
}

export interface FormatChoice {
  id: string;
  /** Key of its name. */
  nameKey: string;
}
