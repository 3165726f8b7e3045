/**
 * How large a document is, read from its tokens one after another. Parsing, validation and execution call themselves for
 * each level of nesting; nothing here does, so no document is too deep for it.
 */
import { Lexer, Source, type Token, TokenKind } from "graphql";
import { type Definition, newDefinition, spreadDepth } from "./spreadDepth.ts";

export interface TextSize {
	readonly tokens: number;
	/** Levels of braces, brackets and parentheses, with those of fragments where they are spread. */
	readonly depth: number;
	readonly fragments: number;
	readonly directives: number;
	/** Fields that stand in the same braces under a name that stands there already. */
	readonly repetitions: number;
}

/** Reads one token more than `mostTokens` at most. A fault in the document is left to the parser, which names its place. */
export function measureText(text: string, mostTokens: number): TextSize {
	const reader = new TokenReader();
	const lexer = new Lexer(new Source(text));
	try {
		while (reader.tokens <= mostTokens && lexer.advance().kind !== TokenKind.EOF) reader.read(lexer.token);
	} catch {
		// What stands before the fault is measured.
	}
	return reader.size;
}

class TokenReader {
	tokens = 0;
	#fragments = 0;
	#directives = 0;
	#repetitions = 0;
	/** The two tokens before, the later one first. */
	#before: readonly (Token | undefined)[] = [];
	#definition = newDefinition();
	readonly #definitions: Definition[] = [this.#definition];
	readonly #byName = new Map<string, Definition>();
	/** Of each bracket that is open, the names of the fields in it; undefined where values stand in it. */
	readonly #open: (Set<string> | undefined)[] = [];

	get size(): TextSize {
		const depth = spreadDepth(this.#definitions, this.#byName);
		const counts = { tokens: this.tokens, fragments: this.#fragments, directives: this.#directives };
		return { ...counts, depth, repetitions: this.#repetitions };
	}

	read(token: Token): void {
		this.tokens += 1;
		if (OPENING.has(token.kind)) this.#enter(token.kind);
		else if (CLOSING.has(token.kind)) this.#leave(token.kind);
		else if (token.kind === TokenKind.AT) this.#directives += 1;
		else if (token.kind === TokenKind.NAME) this.#name(token.value);
		this.#before = [token, this.#before[0]];
	}

	#enter(kind: string): void {
		const holdsFields = kind === TokenKind.BRACE_L && !this.#open.includes(undefined);
		this.#open.push(holdsFields ? new Set() : undefined);
		this.#definition.depth = Math.max(this.#definition.depth, this.#open.length);
	}

	#leave(kind: string): void {
		this.#open.pop();
		// After its variables a definition goes on.
		if (this.#open.length > 0 || kind !== TokenKind.BRACE_R) return;
		this.#definition = newDefinition();
		this.#definitions.push(this.#definition);
	}

	#name(name: string): void {
		const [last, lastButOne] = this.#before;
		const names = this.#open.at(-1);
		if (this.#open.length === 0) {
			if (last?.kind === TokenKind.NAME && last.value === "fragment") this.#defineFragment(name);
		} else if (names && isSpread(last)) {
			if (name !== "on") this.#spread(name);
		} else if (names && !NO_FIELD_AFTER.has(last?.kind) && !(last?.value === "on" && isSpread(lastButOne))) {
			if (names.has(name)) this.#repetitions += 1;
			names.add(name);
		}
	}

	#defineFragment(name: string): void {
		this.#fragments += 1;
		this.#byName.set(name, this.#definition);
	}

	#spread(name: string): void {
		const { spreads } = this.#definition;
		spreads.set(name, Math.max(spreads.get(name) ?? 0, this.#open.length));
	}
}

const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);
/** After them stand the name of a directive, and the field that an alias is for. */
const NO_FIELD_AFTER: ReadonlySet<string | undefined> = new Set([TokenKind.AT, TokenKind.COLON]);

function isSpread(token: Token | undefined): boolean {
	return token?.kind === TokenKind.SPREAD;
}
