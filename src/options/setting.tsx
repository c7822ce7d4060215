// One setting: its label, its control, what it means and what is wrong with it. What is typed stays in the field while
// it is wrong, though only valid values are stored.

import type { ComponentChildren, JSX, TargetedInputEvent } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { DigestFault } from '../domain/digest-faults';
import { useText } from '../ui/text';
import type { Mistyped } from './settings-session';

interface Described {
  label: string;
  hint?: ComponentChildren;
  fault?: DigestFault | undefined;
}

/** What a control needs to be named and described. */
export interface ControlNames {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
}

/** A label above, the control, then the sentence about it. */
export function Setting({
  label,
  hint,
  fault,
  children,
}: Described & { children: (names: ControlNames) => ComponentChildren }): JSX.Element {
  const id = useId();
  const described = [fault && `${id}-fault`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div class="setting">
      <label class="setting-label" for={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': fault ? true : undefined })}
      <FaultSentence id={`${id}-fault`} fault={fault} />
      {hint && (
        <p class="setting-hint soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** The plain sentence for a fault; nothing when there is none. */
export function FaultSentence({ id, fault }: { id: string; fault: DigestFault | undefined }): JSX.Element | null {
  const t = useText();
  if (!fault) return null;
  return (
    <p class="setting-fault" id={id} role="alert">
      {t(`options_fault_${fault.replaceAll('-', '_')}`)}
    </p>
  );
}

export interface Typing {
  /** What is stored. */
  value: string;
  /** Goes up when stored values were put back: the field lets go of what was typed. */
  revision: number;
  /** What was typed here and is wrong. */
  mistyped: Mistyped | undefined;
  onType: (text: string) => void;
  /** Resolves when what was typed has been stored, or found wrong. */
  onLeave: () => Promise<void>;
}

/** What a text field shows: what is being typed, else what was typed and is wrong, else what is stored. */
export function useTyping({ value, revision, mistyped, onType, onLeave }: Typing) {
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [revision]);
  return {
    value: typed ?? mistyped?.text ?? value,
    onInput: ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) => {
      setTyped(currentTarget.value);
      onType(currentTarget.value);
    },
    onBlur: () => {
      void onLeave().then(() => setTyped(null));
    },
  };
}

/** A setting of one line of text. */
export function TextSetting({
  label,
  hint,
  placeholder,
  ...typing
}: Typing & Described & { placeholder?: string }): JSX.Element {
  const input = useTyping(typing);
  return (
    <Setting label={label} hint={hint} fault={typing.mistyped?.fault}>
      {(names) => <input type="text" class="field field-boxed" placeholder={placeholder} {...names} {...input} />}
    </Setting>
  );
}
