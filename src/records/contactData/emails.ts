import type { Pattern } from "./Pattern.ts";

const DOT = String.raw`(?:\.| \. | ?[([{<] ?(?:dot|punkt|точка|нүкте|nuqta|nokat) ?[)\]}>] ?| (?:dot|punkt|точка) )`;
const AT = String.raw`(?: ?@[ \n]?| ?[([{<] ?(?:at|ät|et|@|эт|кхат|собака|собачка) ?[)\]}>] ?|[([{<]a[)\]}>]|[_-]at[_-]| (?:собака|собачка) )`;
const LOCAL = String.raw`(?<![\p{L}\p{N}._%+'-])(?<local>[\p{L}\p{N}_%+'.-]{1,64}(?:${DOT.replace(String.raw`\.|`, "")}[\p{L}\p{N}_%+'-]{1,64}){0,3})`;
/** Several people with mail at one place: {anna,otto}@example.org. */
const LOCALS = String.raw`(?<locals>[{[(<][\p{L}\p{N}_%+'.-]{1,64}(?:[,;|/] ?[\p{L}\p{N}_%+'.-]{1,64}){1,9}[}\])>])`;
/** rules@1.2 and model@v2.beta only look like addresses. */
const DOMAIN = String.raw`(?!v?\d+\.)[\p{L}\p{N}-]{1,63}`;
const ENDING = String.raw`\p{L}{2,24}(?![\p{L}\p{N}])`;

export const EMAILS: readonly Pattern[] = [
	{
		pattern: new RegExp(
			String.raw`(?:${LOCAL}|${LOCALS})${AT}${DOMAIN}(?:${DOT}[\p{L}\p{N}-]{1,63}){0,4}${DOT}${ENDING}`,
			"dgiu",
		),
	},
	{
		// Look at example.org for more
		pattern: new RegExp(
			String.raw`${LOCAL} (?<at>at|ät) ${DOMAIN}(?<dots>(?:${DOT}[\p{L}\p{N}-]{1,63}){0,4}${DOT}${ENDING})`,
			"dgiu",
		),
		accepts: ({ local = "", at = "", dots = "" }) => /[._\d]/.test(local) || at === "AT" || /dot|punkt/i.test(dots),
	},
];
