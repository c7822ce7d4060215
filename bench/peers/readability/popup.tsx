// The least that a popup with Preact and Readability can be: title from the tab, summary from the page, nothing stored.
/// <reference types="chrome" />
import { type JSX, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';

function Popup(): JSX.Element {
  const [title, setTitle] = useState('');
  const [summary, setSummary] = useState('');
  useEffect(() => {
    void fill(setTitle, setSummary);
  }, []);
  return (
    <form>
      <input name="title" value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
      <textarea name="summary" value={summary} onInput={(event) => setSummary(event.currentTarget.value)} />
    </form>
  );
}

async function fill(setTitle: (text: string) => void, setSummary: (text: string) => void): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  setTitle(tab?.title ?? '');
  const [answer] = await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, files: ['reader.js'] });
  setSummary(String(answer?.result ?? ''));
}

const root = document.getElementById('root');
if (root) render(<Popup />, root);
