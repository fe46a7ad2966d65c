import type { Trace } from '../model/trace.ts';
import type { Recognition } from './recognition.ts';

/** How a document was recognised, for a person to follow. To be filled in. */
export function traceRecognition(_recognition: Recognition): Trace {
  return { sections: [] };
}
