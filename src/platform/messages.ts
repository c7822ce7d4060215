// Messages between our own pages. They wake and point; what curators wrote is read from the database, and secrets are
// never in them.

import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser';

/** Every message there is, and what it answers. */
export interface Messages {
  /** "Is a desk open? Then come to the front." */
  'show-desk': { said: undefined; answer: boolean };
  /** "Something is due." Told to the worker. */
  deliver: { said: undefined; answer: boolean };
  /** "Are you at work? Then look again before you leave." Told to the courier by the worker. */
  'look-again': { said: undefined; answer: boolean };
  /** "May we ask this site?", for pages that cannot ask the browser. */
  'has-access': { said: string; answer: boolean };
  /** "Put the key of the vault on the air", see session-key.ts. */
  'air-key': { said: undefined; answer: boolean };
  /** What is due next (UTC milliseconds, null for nothing) and how much needs the curator. */
  rest: { said: { next: number | null; needs: number }; answer: boolean };
}

/** Sends a message to the other pages; null when nobody listens. */
export async function send<K extends keyof Messages>(
  kind: K,
  said?: Messages[K]['said'],
): Promise<Messages[K]['answer'] | null> {
  try {
    const answer: unknown = await browser.runtime.sendMessage({ kind, said });
    return (answer as Messages[K]['answer'] | undefined) ?? null;
  } catch {
    return null; // no receiver: the browser says so by throwing
  }
}

/** Answers one kind of message from our own pages; others are left to whoever knows them. */
export function answer<K extends keyof Messages>(
  kind: K,
  reply: (said: Messages[K]['said']) => Promise<Messages[K]['answer']>,
): void {
  const hear = (
    message: unknown,
    sender: Runtime.MessageSender,
    respond: (value: unknown) => void,
  ): true | undefined => {
    const own = sender.id === browser.runtime.id;
    if (!own || (message as { kind?: unknown } | null)?.kind !== kind) return undefined;
    reply((message as { said: Messages[K]['said'] }).said).then(respond, () => respond(null));
    return true; // "the answer comes later": the one way that every browser knows
  };
  browser.runtime.onMessage.addListener(hear as Runtime.OnMessageListenerCallback);
}
