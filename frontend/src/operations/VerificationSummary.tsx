import { Alert } from '@mantine/core';
import { ExactTime } from '../shell/Time';
import { Operator } from './Operator';
import type { Rebuild } from './types';
import { number } from './words';

/** What is known about a rebuilt generation before it is switched to. */
export function VerificationSummary({
  rebuild: { verification, startedBy, startedAt },
}: {
  rebuild: Rebuild;
}) {
  return (
    <>
      {verification === null ? (
        <Alert color="yellow" variant="light" title="It has not been compared with the live one">
          Nobody knows whether it holds the same. Compare them first, unless it is meant to differ.
        </Alert>
      ) : (
        <Alert
          color={verification.equal ? 'green' : 'red'}
          variant="light"
          title={verification.equal ? 'It was the same as the live one' : 'It differs from the live one'}
        >
          Compared at position {number(verification.position)}, <ExactTime at={verification.verifiedAt} />.
        </Alert>
      )}
      <p>
        Started <ExactTime at={startedAt} /> by <Operator id={startedBy} />.
      </p>
    </>
  );
}
