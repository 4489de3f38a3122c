import type * as z from 'zod/mini';

/** Whether a value is in a form as it stands. */
type Fits = (value: unknown) => boolean;

/** Any part of a form; its kind tells which. */
type Form = z.core.$ZodTypes;

/**
 * A quick look at values that came out of JSON: true where parsing would give the very same value back, and leave no name out. To parse
 * makes a copy of everything, and takes five times as long. False says nothing yet: then the form itself has to be asked, for what is wrong.
 */
export function exactForm(form: z.core.$ZodType): Fits {
  const fits = fitsOf(form as Form);
  const checks = checksOf(form as Form);
  return checks.length === 0 ? fits : (value) => fits(value) && checks.every((check) => passes(check, value));
}

function fitsOf(form: Form): Fits {
  const { def } = form._zod;
  switch (def.type) {
    case 'string':
      return (value) => typeof value === 'string';
    case 'number':
      return Number.isFinite;
    case 'boolean':
      return (value) => value === true || value === false;
    case 'unknown':
      return () => true;
    case 'literal':
      return oneOf(def.values);
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'nullable':
      return orNull(exactForm(def.innerType));
    case 'optional':
      return exactForm(def.innerType);
    case 'array':
      return listOf(exactForm(def.element));
    case 'tuple':
      return def.rest ? never : tupleOf(def.items.map(exactForm));
    case 'record':
      return recordOf(def.keyType, def.valueType);
    case 'object':
      return def.catchall ? never : objectOf(def.shape);
    case 'union':
      // Of other unions the first that takes a value counts, though another may know more of its names.
      return 'discriminator' in def ? anyOf(def.options.map(exactForm)) : never;
    default:
      return never;
  }
}

/** What is not known here, the form itself has to judge. */
const never: Fits = () => false;

function oneOf(values: readonly unknown[]): Fits {
  const all = new Set(values);
  return (value) => all.has(value);
}

function orNull(fits: Fits): Fits {
  return (value) => value === null || fits(value);
}

function anyOf(options: readonly Fits[]): Fits {
  return (value) => options.some((fits) => fits(value));
}

function listOf(fits: Fits): Fits {
  return (value) => Array.isArray(value) && value.every(fits);
}

function tupleOf(items: readonly Fits[]): Fits {
  return (value) =>
    Array.isArray(value) && value.length === items.length && items.every((fits, index) => fits(value[index]));
}

function recordOf(keyType: z.core.$ZodType, valueType: z.core.$ZodType): Fits {
  const [key, fits] = [exactForm(keyType), exactForm(valueType)];
  if (keyType._zod.values) return never;
  return (value) =>
    isRecord(value) && Object.keys(value).every((name) => name !== '__proto__' && key(name) && fits(value[name]));
}

function objectOf(shape: Readonly<Record<string, z.core.$ZodType>>): Fits {
  if (Object.keys(shape).some((name) => name in Object.prototype)) return never;
  const fields = Object.entries(shape).map(([name, form]) => ({
    name,
    fits: exactForm(form),
    optional: form._zod.optin === 'optional',
  }));
  return (value) => {
    if (!isRecord(value)) return false;
    let here = 0;
    for (const { name, fits, optional } of fields) {
      if (Object.hasOwn(value, name)) {
        if (!fits(value[name])) return false;
        here += 1;
      } else if (!optional) return false;
    }
    return Object.keys(value).length === here;
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Check = z.core.$ZodCheck;

/** A form can be a check of its own, such as that of a UUID. */
function checksOf(form: Form): Check[] {
  const own = form._zod.traits.has('$ZodCheck') ? [form as unknown as Check] : [];
  return [...own, ...(form._zod.def.checks ?? [])];
}

/** One that changes the value does not leave it as it stands. */
function passes({ _zod: { check } }: Check, value: unknown): boolean {
  const payload: z.core.ParsePayload<never> = { value: value as never, issues: [] };
  const later = check(payload);
  return later === undefined && payload.issues.length === 0 && payload.value === value;
}
