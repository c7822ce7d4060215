// What WordPress says when it refuses, read as troubles: `{code, message, data: {status, params}}`.

import type { Trouble } from '../domain/delivery';
import { shortened } from './http';
import { plain } from './wordpress-text';

interface Refusal {
  code: string;
  message?: string;
  data?: {
    params?: Record<string, string> | string[];
    details?: Record<string, { data?: { status?: number } | null }>;
  } | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export const refusalIn = (json: unknown): Refusal | null =>
  isRecord(json) && typeof json.code === 'string' ? (json as unknown as Refusal) : null;

/** Ours for what WordPress calls otherwise. */
const FIELDS: Record<string, string> = {
  content: 'body',
  post_content: 'body',
  featured_media: 'image',
  file: 'image',
};
const fieldOf = (name: string): string => {
  const bare = name.replace(/\[.*$/, '').replace(/^post_(title|excerpt)$/, '$1');
  return FIELDS[bare] ?? bare;
};

/** This one post is not ours to touch: an editor made it public, or took it over. Others still go through. */
const THIS_POST_ONLY = ['rest_cannot_edit', 'rest_cannot_delete', 'rest_forbidden_context', 'rest_forbidden'];

export function explain(status: number, json: unknown): Partial<Trouble> | null {
  const refusal = refusalIn(json);
  if (!refusal) return withoutWords(status);
  const { code, message = '', data } = refusal;
  const detail = shortened(plain(message));
  // Asking for drafts without being let in is called a wrong parameter.
  const inner = Object.values(data?.details ?? {}).map((one) => one.data?.status);
  if (status === 401 || inner.includes(401)) return { kind: 'unauthorised', detail };
  if (inner.includes(403)) return { kind: 'forbidden', detail };
  if (status === 403) return { kind: THIS_POST_ONLY.includes(code) ? 'invalid' : 'forbidden', detail };
  if (code === 'rest_invalid_param' || code === 'rest_missing_callback_param') return parameter(data, detail);
  if (code === 'empty_content') return { kind: 'invalid', detail, field: 'body' };
  if (/^rest_no_route$|_invalid_json$/.test(code)) return { kind: 'invalid', detail };
  const column = /^db_(?:insert|update)_error$/.test(code) ? /post_(?:title|content|excerpt)/.exec(message)?.[0] : null;
  if (column) return { kind: 'invalid', detail, field: fieldOf(column) };
  return { detail };
}

function parameter(data: Refusal['data'], detail: string): Partial<Trouble> {
  const params = data?.params ?? {};
  const [name = ''] = Array.isArray(params) ? params : Object.keys(params);
  const said = Array.isArray(params) ? detail : shortened(plain(String(params[name] ?? detail)));
  return { kind: 'invalid', detail: said, ...(name ? { field: fieldOf(name) } : {}) };
}

/** Not WordPress itself has spoken: something in front of it, or another site by now. */
function withoutWords(status: number): Partial<Trouble> | null {
  if (status === 413) return { field: 'body' };
  return status === 404 || status === 410 ? { kind: 'unreadable' } : null;
}

/** Why an image was refused: WordPress calls most of it an error of its own. */
export function explainUpload(status: number, json: unknown): Partial<Trouble> | null {
  const refusal = refusalIn(json);
  const detail = shortened(plain(refusal?.message ?? ''));
  const large = /max_filesize|exceeds|too (?:big|large)/i.test(detail);
  // Above PHP's limit for a whole request nothing of it arrives, not even its name.
  if (status === 413 || large || refusal?.code === 'rest_upload_no_content_disposition')
    return { kind: 'too-large', detail, field: 'image' };
  if (refusal && /^rest_upload_/.test(refusal.code)) return { kind: 'invalid', detail, field: 'image' };
  return explain(status, json);
}
