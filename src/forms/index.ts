import type { FormDefinition, FormId } from '../model/form.ts';
import { form2014 } from './form2014.ts';
import { form2019 } from './form2019.ts';
import { form2021 } from './form2021.ts';

const byId: Readonly<Record<FormId, FormDefinition>> = {
  '2014': form2014,
  '2019': form2019,
  '2021': form2021,
};

/** The editions of the national form, oldest first. */
export const forms: readonly FormDefinition[] = [form2014, form2019, form2021];

/** The edition of that id. */
export function formById(id: FormId): FormDefinition {
  return byId[id];
}

/** The edition that reports on a year are asked to follow; the latest where the year is not known. */
export function editionOf(year: number | null): FormId {
  const made = forms.findLast(({ periods }) => year === null || periods.from <= year);
  return made?.id ?? '2014';
}
