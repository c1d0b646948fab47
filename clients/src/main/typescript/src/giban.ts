import type { Problem } from './models/Problem.js';
import type { Fault } from './models/Fault.js';
import { ProblemFromJSON } from './models/Problem.js';
import { type ApiResponse, Configuration } from './runtime.js';

/** Where the gateway is, who calls, and in what language errors come. */
export interface Connection {
    /** The address that users know, such as `https://giban.example`. */
    gateway: string;
    /** Asked for the access token before each request; without it, one reads what is public. */
    token?: () => Promise<string>;
    /** `ko` (the default) or `en`. */
    language?: string;
    /** In place of the platform's own `fetch`. */
    fetch?: typeof fetch;
}

/** What the operations are made with: `new CentersApi(connect({ gateway }))`. Refusals come as `ApiError`. */
export function connect({ gateway, token, language = 'ko', fetch }: Connection): Configuration {
    return new Configuration({
        basePath: gateway.replace(/\/+$/, ''),
        accessToken: token,
        headers: { 'Accept-Language': language },
        fetchApi: fetch,
        middleware: [
            {
                async post({ response }) {
                    if (!response.ok) {
                        throw await ApiError.of(response);
                    }
                },
            },
        ],
    });
}

/** A refusal: decide by `code`, show `message`. */
export class ApiError extends Error {
    override name = 'ApiError';

    private constructor(
        readonly status: number,
        readonly headers: Headers,
        readonly problem: Problem | undefined,
        message: string,
    ) {
        super(message);
    }

    static async of(response: Response): Promise<ApiError> {
        const body = await response.text();
        if (response.headers.get('Content-Type')?.startsWith('application/problem+json')) {
            const problem = ProblemFromJSON(JSON.parse(body));
            const faults = (problem.errors ?? []).map((fault) => `; ${fault.pointer}: ${fault.message}`).join('');
            const message = `${response.status} ${problem.code}: ${problem.detail ?? problem.title}${faults} (request ${problem.requestId})`;
            return new ApiError(response.status, response.headers, problem, message);
        }
        return new ApiError(response.status, response.headers, undefined, `${response.status} ${body}`);
    }

    /** The stable code of the problem; empty if something else than the gateway answered. */
    get code(): string {
        return this.problem?.code ?? '';
    }

    /** All faults of the request at once. */
    get faults(): Fault[] {
        return this.problem?.errors ?? [];
    }

    /** All that is in the way of a command. */
    get blockers(): Fault[] {
        return this.problem?.blockers ?? [];
    }
}

/**
 * The tokens of a system that has a client of its own: fetched when the first is needed, and anew before one expires.
 * For servers only: a secret does not belong into a page.
 */
export function clientCredentials(options: {
    /** The identity provider's, `…/realms/giban/protocol/openid-connect/token`. */
    tokenEndpoint: string;
    clientId: string;
    clientSecret: string;
}): () => Promise<string> {
    let current: Promise<{ token: string; renewAt: number }> | undefined;

    async function request() {
        const response = await fetch(options.tokenEndpoint, {
            method: 'POST',
            body: new URLSearchParams({
                grant_type: 'client_credentials',
                client_id: options.clientId,
                client_secret: options.clientSecret,
            }),
        });
        if (!response.ok) {
            throw new Error(`No token from ${options.tokenEndpoint}: ${response.status} ${await response.text()}`);
        }
        const body = await response.json();
        // Renewed when a tenth of its life is left, so that none expires on its way.
        return { token: body.access_token as string, renewAt: performance.now() + body.expires_in * 900 };
    }

    return async () => {
        const known = await current?.catch(() => undefined);
        if (known === undefined || performance.now() >= known.renewAt) {
            current = request();
        }
        return (await current!).token;
    };
}

/** The version of what was answered by an operation's `…Raw`, to be given as `ifMatch` with its change. */
export function etagOf(response: ApiResponse<unknown>): string {
    const etag = response.raw.headers.get('ETag');
    if (etag === null) {
        throw new Error('The answer has no ETag.');
    }
    return etag;
}

/**
 * All rows of a list, each page read when its rows are wanted:
 * `for await (const center of rows((cursor) => centers.listCenters({ cursor })))`.
 */
export async function* rows<T>(
    read: (cursor: string | undefined) => Promise<{ items?: T[]; next?: string }>,
): AsyncGenerator<T, void, undefined> {
    let cursor: string | undefined;
    do {
        const page = await read(cursor);
        yield* page.items ?? [];
        cursor = page.next;
    } while (cursor !== undefined);
}
