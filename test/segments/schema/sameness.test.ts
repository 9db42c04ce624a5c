import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { drafts, validatorOf } from '../../../src/segments/schema/validator.js';

const [latest] = Object.values(drafts);
if (!latest) throw new Error('no draft is known');
const ours = validatorOf(latest, { allErrors: false });
const theirs = new Ajv2020({ strict: false });

// Few and small values, so that equal ones meet; keys in any order, and numbers as JSON may write them.
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom(null, true, false, 0, -0, 1, 1.5, '', 'a', '0'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', '0'), tie('value')), { selector: ([key]) => key })
      .map((entries) => Object.fromEntries(entries) as unknown),
  ),
}));

test('values are equal for const, enum and uniqueItems exactly when the validator itself has them so', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), value, (some, one) => {
      const schemas = [{ const: some[0] }, { enum: some }, { uniqueItems: true }, { uniqueItems: false }];
      for (const schema of schemas)
        for (const data of [one, some, some[0]])
          expect(ours.validate(schema, data)).toBe(theirs.validate(schema, data));
    }),
  );
});
