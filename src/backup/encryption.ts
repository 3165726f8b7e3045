/** Encryption in the format of age (age-encryption.org/v1) with a passphrase: scrypt and ChaCha20-Poly1305. */
import { open, readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { Decrypter, Encrypter } from "age-encryption";
import { CoopgraphError } from "../errors/CoopgraphError.ts";

const AGE_HEADER = "age-encryption.org/";
/** Whoever has the file can try passphrases at leisure. */
const SHORTEST_KEY = 16;

/** The passphrase in a file: its text without white space around. Throws FILE_UNREADABLE, OPTION_INVALID. */
export async function readKey(file: string): Promise<string> {
	const text = await readFile(file, "utf8").catch((cause: Error) => {
		throw new CoopgraphError("FILE_UNREADABLE", { file, reason: cause.message }, { cause });
	});
	const key = text.trim();
	if (key.length >= SHORTEST_KEY) return key;
	throw new CoopgraphError("OPTION_INVALID", {
		name: "--key-file",
		found: `a key of ${key.length} characters in ${file}`,
		expected: `at least ${SHORTEST_KEY}, such as \`openssl rand -hex 32\` prints`,
	});
}

export async function encrypt(content: AsyncIterable<Uint8Array>, key: string): Promise<AsyncIterable<Uint8Array>> {
	const encrypter = new Encrypter();
	encrypter.setPassphrase(key);
	return encrypter.encrypt(toWebStream(content));
}

/** Throws BACKUP_KEY_WRONG, BACKUP_UNREADABLE. */
export async function decrypt(
	content: AsyncIterable<Uint8Array>,
	{ file, key }: { readonly file: string; readonly key: string },
): Promise<AsyncIterable<Uint8Array>> {
	const decrypter = new Decrypter();
	decrypter.addPassphrase(key);
	try {
		return await decrypter.decrypt(toWebStream(content));
	} catch (cause) {
		const reason = (cause as Error).message;
		if (reason.includes("no identity matched")) throw new CoopgraphError("BACKUP_KEY_WRONG", { file }, { cause });
		throw new CoopgraphError("BACKUP_UNREADABLE", { file, reason }, { cause });
	}
}

/** By its first bytes. Throws FILE_UNREADABLE. */
export async function isEncrypted(file: string): Promise<boolean> {
	try {
		await using handle = await open(file);
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(AGE_HEADER.length), 0, AGE_HEADER.length, 0);
		return buffer.toString("latin1", 0, bytesRead) === AGE_HEADER;
	} catch (cause) {
		throw new CoopgraphError("FILE_UNREADABLE", { file, reason: (cause as Error).message }, { cause });
	}
}

function toWebStream(content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
	return Readable.toWeb(Readable.from(content, { objectMode: false })) as ReadableStream<Uint8Array>;
}
