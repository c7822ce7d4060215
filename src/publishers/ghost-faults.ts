// What Ghost says when it refuses, read as troubles: `{errors: [{message, context, type, code, property}]}`.

import type { Trouble } from '../domain/delivery';
import { shortened } from './http';

interface Refusal {
  message?: string;
  context?: string | null;
  type?: string;
  code?: string | null;
  property?: string | null;
  details?: unknown;
}

export function refusalIn(json: unknown): Refusal | null {
  const errors: unknown = Object(json).errors;
  const first: unknown = Array.isArray(errors) ? errors[0] : null;
  return typeof first === 'object' && first !== null ? first : null;
}

/** Ours for what Ghost calls otherwise. */
const FIELDS: Record<string, string> = {
  html: 'body',
  lexical: 'body',
  custom_excerpt: 'excerpt',
  feature_image: 'image',
  feature_image_alt: 'image',
  canonical_url: 'sourceUrl',
};

export function explain(status: number, json: unknown): Partial<Trouble> | null {
  const refusal = refusalIn(json);
  if (!refusal) return withoutWords(status);
  const detail = shortened(refusal.context || refusal.message || '');
  if (status === 401) return { detail: shortened(refusal.message ?? '') };
  // We always say who we are: something on the way has taken it out.
  if (status === 403 && refusal.message === 'Authorization failed') return { kind: 'unauthorised', detail };
  // Another path than Ghost's own, or a Ghost that is much too old.
  if (status === 404 && refusal.type !== 'NotFoundError') return { kind: 'unreadable', detail };
  if (status === 413) return { detail: '', field: 'body' };
  if (status === 422) return { detail, ...fieldOf(refusal) };
  return { detail };
}

/** Named in one of four ways, by the layer that noticed. */
function fieldOf({ context, property, details }: Refusal): { field?: string } {
  const [{ instancePath, params }] = [...(Array.isArray(details) ? details : []), {}];
  const path = /^\/posts\/0\/(\w+)/.exec(String(instancePath ?? ''))?.[1];
  const column = /\b(?:posts|posts_meta)\.(\w+)/.exec(context ?? '')?.[1];
  const isTag = /\btags\.\w+/.test(context ?? '');
  const missing: unknown = Object(params).missingProperty;
  const bare = property && /^[a-z_]+$/.test(property) ? property : undefined;
  const name = isTag ? 'tags' : (column ?? path ?? (typeof missing === 'string' ? missing : bare));
  return name ? { field: FIELDS[name] ?? name } : {};
}

/** Not Ghost itself has spoken: something in front of it, or another site by now. */
function withoutWords(status: number): Partial<Trouble> | null {
  if (status === 413) return { field: 'body' };
  return status === 404 || status === 410 ? { kind: 'unreadable' } : null;
}

/** Why an image was refused. */
export function explainUpload(status: number, json: unknown): Partial<Trouble> | null {
  if (status === 413) return { detail: '', field: 'image' };
  if (status === 415 || status === 422) return { ...explain(status, json), kind: 'invalid', field: 'image' };
  return explain(status, json);
}
