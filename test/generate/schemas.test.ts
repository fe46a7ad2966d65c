import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { formById, forms } from '../../src/forms/index.ts';
import { points } from '../../src/forms/points.ts';
import { formSchema } from '../../src/generate/schemas/form-schema.ts';
import { resultSchema, resultsSchema } from '../../src/generate/schemas/result-schema.ts';
import { keyOrder } from '../../src/generated/keys.ts';
import type { FormDefinition } from '../../src/model/form.ts';
import { factOf, factsOf, sampleResult } from './sample.ts';

const makeAjv = () => new Ajv2020({ strict: true, strictTypes: false, allErrors: true });

describe.each(forms)('schema of form $id', (form: FormDefinition) => {
  const validate = makeAjv().compile(formSchema(form));

  it('accepts every figure the form asks for', () => {
    expect(validate(factsOf(form.id))).toBe(true);
  });

  it('accepts blanks', () => {
    const [point] = points(form);
    expect(
      point && validate({ [point.key]: { ...factOf(point), value: null, state: 'blank', raw: '' } }),
    ).toBe(true);
  });

  it('refuses another unit, a negative or broken count, a foreign key', () => {
    const count = points(form).find((point) => point.type === 'count');
    if (!count) throw new Error('no count');
    const fact = factOf(count);
    expect(validate({ [count.key]: { ...fact, unit: '辆' } })).toBe(false);
    expect(validate({ [count.key]: { ...fact, value: -1 } })).toBe(false);
    expect(validate({ [count.key]: { ...fact, value: 1.5 } })).toBe(false);
    expect(validate({ 'applications.unheard_of/total': fact })).toBe(false);
  });
});

describe('form schemas', () => {
  it('allow signed changes and decimal amounts', () => {
    const validate = makeAjv().compile(formSchema(formById('2019')));
    const facts = factsOf('2019');
    const set = (key: string, value: number) => ({ [key]: { ...facts[key], value } });
    expect(validate(set('disclosure.art20_8.fees.change', -540))).toBe(true);
    expect(validate(set('disclosure.art20_9.procurement.amount', 1278848.63))).toBe(true);
    expect(validate(set('disclosure.art20_9.procurement.projects', 1.5))).toBe(false);
  });
});

describe('results schema', () => {
  it('is an array of results, and needs no other file', () => {
    const validate = makeAjv().compile(resultsSchema());
    expect(validate([sampleResult(), sampleResult()])).toBe(true);
    expect(validate([])).toBe(true);
    expect(validate(sampleResult())).toBe(false);
  });

  it('keeps the id of the schema of one result', () => {
    expect(resultSchema()).toMatchObject({ $id: 'urn:gov-report:schema:result:1' });
  });
});

describe('generated keys', () => {
  it.each(forms)('list the points of form $id in order', (form) => {
    expect(keyOrder[form.id]).toEqual(points(form).map((point) => point.key));
  });
});
