// The panel of templates over the digest in hand: its newest issue, or a sample while it has none.

import type { JSX } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import type { Digest } from '../domain/digest';
import { useText } from '../ui/text';
import { sampleIssue } from './sample-issue';
import type { TemplatePorts } from './template-ports';
import { TemplatesPanel } from './templates-panel';
import { useFresh } from './use-outside';

const HOUR = 3_600_000;

export interface TemplatesOfDigestProps {
  ports: TemplatePorts;
  digest: Digest;
  /** UTC milliseconds, now. */
  now: number;
}

export function TemplatesOfDigest({ ports, digest, now }: TemplatesOfDigestProps): JSX.Element {
  const t = useText();
  const hour = Math.floor(now / HOUR) * HOUR;
  const ask = useCallback(() => ports.newestIssue(digest.id), [ports, digest.id]);
  const newest = useFresh(ask);
  const sample = useMemo(() => sampleIssue(digest, t, hour), [digest, t, hour]);
  return <TemplatesPanel ports={ports} issue={newest ?? sample} />;
}
