// Why words could not be stored, and the one thing to do about it.

import type { JSX } from 'preact';
import type { StoreFault } from '../domain/fault';
import { useText } from './text';

export function FaultNotice({ fault }: { fault: StoreFault }): JSX.Element {
  const t = useText();
  const detail = fault.reason === 'failed' ? ` (${fault.message})` : '';
  return (
    <p class="notice notice-bad" role="alert">
      {t(`fault_${fault.reason}`)}
      {detail}
    </p>
  );
}
