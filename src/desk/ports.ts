// What the surface hands down to the desk: the parts of the browser it needs, by name and shape only.

import type { ExportedIssue } from '../app/export-issue';
import type { AssembledIssue } from '../domain/issue';

export interface DeskPorts {
  /** BCP 47: the interface's language, for dates. */
  language: string;
  /** The keys that clip a page, as the browser writes them; empty when none are set. */
  clipKeys: string;
  copy: (text: string) => Promise<void>;
  saveFile: (name: string, text: string, type: string) => void;
  openOptions: () => void;
  /** The issue as Markdown. */
  render: (issue: AssembledIssue) => Promise<ExportedIssue>;
}
