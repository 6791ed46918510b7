import { useRef } from 'react';
import { randomId } from './randomId';

/**
 * Keys for a form that creates something: sending the same input again, after a lost answer or a double click, carries
 * the same key and so creates nothing twice. Other input gets another key.
 */
export function useIdempotencyKey(): (input: unknown) => { 'Idempotency-Key': string } {
  const last = useRef<{ input: string; key: string }>(undefined);
  return (input) => {
    const text = JSON.stringify(input);
    if (last.current?.input !== text) {
      last.current = { input: text, key: randomId() };
    }
    return { 'Idempotency-Key': last.current.key };
  };
}
