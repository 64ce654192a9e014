/** What the API says when it refuses (RFC 9457), or what we say when it cannot be reached. */
export interface ProblemBody {
  status: number;
  code: string;
  title?: string;
  detail?: string;
  requestId?: string;
  retryAfter?: number;
  errors?: { field: string; message: string }[];
  [extension: string]: unknown;
}

export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly body: ProblemBody;

  constructor(body: ProblemBody) {
    super(body.detail ?? body.title ?? body.code);
    this.status = body.status;
    this.code = body.code;
    this.body = body;
  }

  get fields(): { field: string; message: string }[] {
    return this.body.errors ?? [];
  }

  /** Whether the same request may succeed a moment later. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')) {
    return new Problem({ status: 0, code: 'offline' });
  }
  return new Problem({
    status: 500,
    code: 'unexpected',
    detail: error instanceof Error ? error.message : undefined,
  });
}

export function problemOf(status: number, body: unknown): Problem {
  if (body !== null && typeof body === 'object' && 'code' in body) {
    return new Problem({ ...(body as ProblemBody), status });
  }
  return new Problem({ status, code: status >= 500 ? 'unexpected' : 'refused' });
}
