import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useColouredCode } from '../code/useColouredCode';
import { count } from '../shell/numbers';
import classes from './Markdown.module.css';
import { MarkdownPart } from './MarkdownPart';
import { targetOf } from './markdownTree';
import { parts } from './parts';
import { PlainOnError } from './PlainOnError';

/** Somebody's Markdown, rendered safely. Of very long texts the rest is shown when it is asked for. */
export function Markdown({ text }: { text: string }) {
  const [shown, setShown] = useState(1);
  const container = useRef<HTMLDivElement>(null);
  const all = parts(text);
  useColouredCode(container);
  const rest = all.slice(shown).join('').length;
  useEffect(() => {
    const target = targetOf(window.location.hash);
    if (target && container.current?.contains(target)) {
      target.scrollIntoView();
    }
  }, []);
  return (
    <div ref={container} className={classes.markdown}>
      {all.slice(0, shown).map((part, index) => (
        <PlainOnError key={`${index} ${part.length}`} text={part}>
          <MarkdownPart text={part} />
        </PlainOnError>
      ))}
      {rest > 0 && (
        <Button
          variant="default"
          onClick={() => {
            setShown(shown + 1);
          }}
        >
          Read on: {count(rest, 'more character')}
        </Button>
      )}
    </div>
  );
}
