import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import classes from './SearchBox.module.css';
import { addressOfSuggestion, useSuggestions, type Suggestion } from './suggestions';

const KINDS: Record<Suggestion['kind'], string> = { post: 'Post', tag: 'Tag', author: 'Author' };

const PAUSE = 150;

interface Props {
  /** Whether it is there where it has no room of its own. */
  isUnfolded: boolean;
  onFold: () => void;
}

/** Searches all posts, from any page, and suggests what may be meant: a combobox as the ARIA Authoring Practices have it. */
export function SearchBox({ isUnfolded, onFold }: Props) {
  const navigate = useNavigate();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState<number>();
  const [paused] = useDebouncedValue(typed, PAUSE);
  const suggestions = useSuggestions(isOpen ? paused : '');
  const isShown = isOpen && typed.trim() !== '' && suggestions.length > 0;
  const chosen = isShown && active !== undefined ? suggestions[active] : undefined;

  useEffect(() => {
    if (isUnfolded) {
      input.current?.focus();
    }
  }, [isUnfolded]);
  const close = () => {
    setOpen(false);
    setActive(undefined);
  };
  const go = (address: string) => {
    close();
    onFold();
    setTyped('');
    void navigate(address);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isShown) {
      event.preventDefault();
      close();
    } else if (event.key === 'Escape') {
      onFold();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && suggestions.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive(next(active, event.key === 'ArrowDown' ? 1 : -1, suggestions.length));
    }
  };

  return (
    <form
      role="search"
      aria-label="All posts"
      className={classes.box}
      data-unfolded={isUnfolded || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        const q = typed.trim();
        if (chosen) {
          go(addressOfSuggestion(chosen));
        } else if (q !== '') {
          go(`/search?${new URLSearchParams({ q })}`);
        }
      }}
    >
      <IconSearch size={16} aria-hidden className={classes.icon} />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Search posts"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={isShown ? id : undefined}
        aria-activedescendant={chosen ? optionId(id, active) : undefined}
        autoComplete="off"
        placeholder="Search posts"
        maxLength={200}
        dir="auto"
        enterKeyHint="search"
        className={classes.input}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
          setActive(undefined);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          close();
          if (typed.trim() === '') {
            onFold();
          }
        }}
      />
      {isShown && (
        <ul
          id={id}
          role="listbox"
          aria-label="Suggestions"
          className={classes.suggestions}
          // The focus stays where one types.
          onMouseDown={(event) => {
            event.preventDefault();
          }}
        >
          {suggestions.map((suggestion, index) => (
            <li
              key={`${suggestion.kind} ${suggestion.slug ?? suggestion.text}`}
              id={optionId(id, index)}
              role="option"
              aria-selected={index === active}
              className={classes.suggestion}
              onClick={() => {
                go(addressOfSuggestion(suggestion));
              }}
            >
              <span dir="auto" className={classes.text}>
                {suggestion.text}
              </span>
              <span className={classes.kind}>{KINDS[suggestion.kind]}</span>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}

/** From the last one on to none, which is what was typed, and to the first again. */
function next(active: number | undefined, step: 1 | -1, count: number): number | undefined {
  const places = count + 1;
  const place = ((active ?? count) + step + places) % places;
  return place === count ? undefined : place;
}

function optionId(id: string, index: number | undefined): string {
  return `${id}-${index}`;
}
