import { Ajv, type Options } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type Core from 'ajv/dist/core.js';
import formats from 'ajv-formats';
import { canonical, firstEqual } from './sameness.js';

/** A validator of one draft, with nothing in it. */
export type Validator = Core.default;
type Draft = new (options: Options) => Validator;

/** The drafts of JSON Schema that are understood, by what a schema says of itself in `$schema`. */
export const drafts: Readonly<Record<string, Draft>> = {
  'https://json-schema.org/draft/2020-12/schema': Ajv2020,
  'http://json-schema.org/draft-07/schema': Ajv,
};

const options: Options = {
  // A schema may hold words that mean nothing to a validator.
  strict: false,
  // Text from outside may hold keys that every object inherits.
  ownProperties: true,
  // 1E400 is a number.
  strictNumbers: false,
  // For words about what is allowed.
  verbose: true,
  logger: false,
};

/** An empty validator of a draft. It fetches nothing. */
export function validatorOf(Draft: Draft, { allErrors }: { allErrors: boolean }): Validator {
  const ajv = new Draft({ ...options, allErrors });
  formats.default(ajv);
  // Its own comparison calls what a value has under `valueOf`, and takes quadratic time.
  for (const keyword of ['const', 'enum', 'uniqueItems']) ajv.removeKeyword(keyword);
  ajv.addKeyword({
    keyword: 'const',
    compile: (only: unknown) => {
      const text = canonical(only);
      return (value) => canonical(value) === text;
    },
  });
  ajv.addKeyword({
    keyword: 'enum',
    schemaType: 'array',
    compile: (some: unknown[]) => {
      const texts = new Set(some.map(canonical));
      return (value) => texts.has(canonical(value));
    },
  });
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    errors: true,
    compile: (isAsked: boolean) => {
      const check: DataCheck = (items) => {
        const equal = isAsked ? firstEqual(items) : undefined;
        if (equal)
          check.errors = [
            {
              keyword: 'uniqueItems',
              params: {},
              message: `must not have equal items, as [${equal[0]}] and [${equal[1]}] are`,
            },
          ];
        return equal === undefined;
      };
      return check;
    },
  });
  return ajv;
}

interface DataCheck {
  (items: unknown[]): boolean;
  errors?: { keyword: string; params: object; message: string }[];
}
