// Whose issue this is: the digest's name, and where there are several, choosing among them.

import type { JSX } from 'preact';
import type { DeskSession } from '../app/desk-session';
import type { Digest } from '../domain/digest';
import { useText } from '../ui/text';

export interface DigestNameProps {
  digest: Digest;
  /** All there are. */
  digests: readonly Digest[];
  session: DeskSession;
}

export function DigestName({ digest, digests, session }: DigestNameProps): JSX.Element {
  const t = useText();
  if (digests.length < 2) return <h1 class="digest-name">{digest.name}</h1>;
  return (
    <h1 class="digest-name">
      <span class="visually-hidden">{digest.name}</span>
      <select
        class="field digest-select"
        name="digest"
        aria-label={t('desk_digest')}
        value={digest.id}
        onChange={(event) => session.switchTo(event.currentTarget.value)}
      >
        {digests.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </h1>
  );
}
