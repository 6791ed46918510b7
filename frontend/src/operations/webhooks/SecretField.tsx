import { TextInput } from '@mantine/core';

/** A secret that is shown only now. */
export function SecretField({ secret }: { secret: string }) {
  return (
    <TextInput
      label="Its secret: it is shown only now"
      description="Whoever receives the events verifies with it that they are from here."
      value={secret}
      readOnly
      data-autofocus
      onFocus={(event) => {
        event.currentTarget.select();
      }}
    />
  );
}
