// Messages between our own pages. They wake and point; they never carry data: that is read from the database.

import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser';

/** Every message there is, and what it answers. */
export interface Messages {
  /** "Is a desk open? Then come to the front." */
  'show-desk': { answer: boolean };
}

/** Sends a message to the other pages; null when nobody listens. */
export async function send<K extends keyof Messages>(kind: K): Promise<Messages[K]['answer'] | null> {
  try {
    const answer: unknown = await browser.runtime.sendMessage({ kind });
    return (answer as Messages[K]['answer'] | undefined) ?? null;
  } catch {
    return null; // no receiver: the browser says so by throwing
  }
}

/** Answers one kind of message from our own pages; others are left to whoever knows them. */
export function answer<K extends keyof Messages>(kind: K, reply: () => Promise<Messages[K]['answer']>): void {
  const hear = (
    message: unknown,
    sender: Runtime.MessageSender,
    respond: (value: unknown) => void,
  ): true | undefined => {
    const own = sender.id === browser.runtime.id;
    if (!own || (message as { kind?: unknown } | null)?.kind !== kind) return undefined;
    reply().then(respond, () => respond(null));
    return true; // "the answer comes later": the one way that every browser knows
  };
  browser.runtime.onMessage.addListener(hear as Runtime.OnMessageListenerCallback);
}
