// A few lines of text that are safe at once: unlike the database, localStorage takes them before the call returns,
// so they outlive a page that is closed in the same millisecond.

/** Text under one name; empty when there is none. */
export interface Journal {
  read: () => string;
  write: (text: string) => void;
}

export const journal = (name: string): Journal => ({
  read: () => localStorage.getItem(name) ?? '',
  write: (text) => {
    try {
      if (text === '') localStorage.removeItem(name);
      else localStorage.setItem(name, text);
    } catch {
      // full or forbidden: the database has the text a moment later
    }
  },
});
