import { useEffect, useState } from 'preact/hooks';
import type { Case } from '../../core/case.ts';
import { asFailure } from '../../core/failure.ts';
import type { Failure } from '../../core/failure.ts';
import type { Book } from '../../store/book.ts';
import { watchCases } from '../../store/cases.ts';

/** The cases, now and after each change. Undefined until they are read. */
export function useCases(book: Book): { cases?: Case[]; failure?: Failure } {
  const [state, setState] = useState<{ cases?: Case[]; failure?: Failure }>({});
  useEffect(
    () =>
      watchCases(
        book,
        (cases) => setState({ cases }),
        (error) => setState({ failure: asFailure(error) }),
      ),
    [book],
  );
  return state;
}
