/** One way in which a value breaks a JSON Schema, as ajv tells it. */
export interface Violation {
  /** A JSON pointer to the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  /** Set where it is the name of a member that breaks the schema, and not its value. */
  readonly propertyName?: string;
}

/** Tells whether a value keeps to the schema; if not, `errors` holds how, until the next call. */
export interface SchemaValidator {
  (value: unknown): boolean;
  readonly errors?: readonly Violation[] | null;
}
