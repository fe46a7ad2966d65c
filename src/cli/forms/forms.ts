import type { FormsFlags } from '../flags.ts';
import { type Session, UsageError } from '../session.ts';
import { writeOut } from '../terminal/streams.ts';
import { formIds, listForms } from './form-list.ts';

/** `gov-report forms`: lists the forms, or one form's indicators. */
export async function forms(
  form: string | undefined,
  { format }: FormsFlags,
  session: Session,
): Promise<void> {
  const { language, say } = session;
  if (form !== undefined && !formIds.includes(form)) {
    throw new UsageError(say('unknownForm', { what: form, known: formIds }));
  }
  await writeOut(listForms(form, format, language, say));
}
