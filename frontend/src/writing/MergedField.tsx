import { SegmentedControl, TextInput } from '@mantine/core';

interface Props {
  label: string;
  limit: number;
  value: string;
  yours: string;
  theirs: string;
  onChange: (value: string) => void;
}

/** A field of both, and whose it is where they differ. */
export function MergedField({ label, limit, value, yours, theirs, onChange }: Props) {
  const texts = { yours, theirs };
  return (
    <>
      {yours !== theirs && (
        <SegmentedControl
          aria-label={`Whose ${label.toLowerCase()}`}
          value={value === theirs ? 'theirs' : value === yours ? 'yours' : ''}
          data={[
            { value: 'yours', label: `Yours: ${short(yours)}` },
            { value: 'theirs', label: `Theirs: ${short(theirs)}` },
          ]}
          onChange={(whose) => {
            onChange(texts[whose as keyof typeof texts]);
          }}
        />
      )}
      <TextInput
        label={label}
        maxLength={limit}
        dir="auto"
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    </>
  );
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)} …` : text || '(nothing)';
}
