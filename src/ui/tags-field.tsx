// Tags: chips in the curator's order, and a field that completes from their own vocabulary, by keyboard alone.
// Enter or Tab takes the marked suggestion, a comma takes what is typed as it stands.

import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { addTag, suggestTags, type Tag, tagKey } from '../domain/tag';
import { isComposing, isKeepKey } from './keys';
import { useText } from './text';

const SUGGESTIONS = 5;
const SEPARATOR = /[,，、]/u;
/** An input method hands over whole words, so what is typed in these scripts is not taken for the start of another. */
const WHOLE_WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export interface TagsFieldProps {
  tags: string[];
  /** What stands in the field, not yet a tag. Kept by the owner, so that it is never lost. */
  text: string;
  vocabulary: readonly Tag[];
  onTags: (tags: string[]) => void;
  onText: (text: string) => void;
  /** What the keys do here, for where nothing is suggested yet. */
  hint: string;
}

export function TagsField({ tags, text, vocabulary, onTags, onText, hint }: TagsFieldProps): JSX.Element {
  const t = useText();
  const id = useId();
  const [composing, setComposing] = useState(false);
  const [moved, setMoved] = useState<number | null>(null);
  const suggestions = suggestTags(vocabulary, text, tags, SUGGESTIONS);
  const active = moved ?? markedFor(text, suggestions);

  const take = (name: string): void => {
    setMoved(null);
    onText('');
    onTags(addTag(tags, name));
  };
  const type = (value: string, whole: boolean): void => {
    setMoved(null);
    const parts = whole ? [value] : value.split(SEPARATOR);
    const rest = parts.pop() ?? '';
    if (parts.length > 0) onTags(parts.reduce(addTag, tags));
    onText(rest);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    // Keeping from here takes the marked suggestion along; the key itself is left to the form.
    const marked = suggestions[active];
    if (isKeepKey(event) && marked) {
      take(marked.name);
      return;
    }
    const key = handlerFor(event, { text, tags, suggestions, active });
    if (!key) return;
    event.preventDefault();
    event.stopPropagation();
    if (key.take !== undefined) take(key.take);
    if (key.move !== undefined) setMoved(key.move);
    if (key.tags) onTags(key.tags);
  };

  return (
    <div class="tags">
      <div class="tags-row">
        {tags.map((tag) => (
          <span class="tag" key={tag}>
            {tag}
            <button
              type="button"
              class="tag-drop"
              tabIndex={-1}
              aria-label={t('tags_remove', tag)}
              onClick={() => onTags(tags.filter((other) => other !== tag))}
            >
              ×
            </button>
          </span>
        ))}
        <input
          class="tags-input"
          name="tags"
          role="combobox"
          aria-label={t('tags_label')}
          aria-expanded={suggestions.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          autocomplete="off"
          placeholder={tags.length === 0 ? t('tags_placeholder') : ''}
          value={text}
          onInput={(event) => type(event.currentTarget.value, composing)}
          onKeyDown={onKeyDown}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={(event) => {
            setComposing(false);
            type(event.currentTarget.value, false);
          }}
        />
      </div>
      {suggestions.length === 0 && <p class="tags-hint soft">{hint}</p>}
      <div
        class="tags-suggestions"
        hidden={suggestions.length === 0}
        id={id}
        role="listbox"
        aria-label={t('tags_suggestions')}
      >
        {suggestions.map((tag, index) => (
          <div
            class="tags-suggestion"
            key={tag.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(tag.name)}
            onKeyDown={() => {}}
          >
            <kbd>{index + 1}</kbd> {tag.name}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Which suggestion Enter would take before any arrow: the same tag, else the first that completes what is typed. */
function markedFor(text: string, suggestions: readonly Tag[]): number {
  const typed = tagKey(text);
  if (typed === '') return -1;
  const same = suggestions.findIndex((tag) => tag.key === typed);
  if (same >= 0 || WHOLE_WORDS.test(typed)) return same;
  return suggestions[0]?.key.startsWith(typed) ? 0 : -1;
}

interface TagKeys {
  text: string;
  tags: string[];
  suggestions: readonly Tag[];
  active: number;
}

/** What a key does in the tag field; null leaves it to the browser and the form. */
function handlerFor(
  event: KeyboardEvent,
  { text, tags, suggestions, active }: TagKeys,
): { take?: string; move?: number; tags?: string[] } | null {
  const digit =
    event.altKey && /^Digit[1-5]$/.test(event.code) ? suggestions[Number(event.code.slice(5)) - 1] : undefined;
  if (digit) return { take: digit.name };
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const marked = suggestions[active]?.name;
  switch (event.key) {
    case 'Enter':
      return marked || text.trim() ? { take: marked ?? text } : null;
    case 'Tab':
      return text.trim() && !event.shiftKey ? { take: marked ?? text } : null;
    case 'ArrowDown':
      return suggestions.length > 0 ? { move: Math.min(active + 1, suggestions.length - 1) } : null;
    case 'ArrowUp':
      return suggestions.length > 0 ? { move: Math.max(active - 1, -1) } : null;
    case 'Backspace':
      return text === '' && tags.length > 0 ? { tags: tags.slice(0, -1) } : null;
    default:
      return null;
  }
}
