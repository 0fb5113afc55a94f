import type { LayoutRecord } from "./layout";

/** The names as the commune wrote them; the letterhead prints them in capitals, nothing else changes them. */
export type IssuerNames = { communeName: string; committeeName: string; superiorName: string; placeName: string };

/** Who signs: T/M …, the position, and the name where the paper carries one. */
export type Signing = { capacity: string; position: string; name: string | null };

/** What a paper wears: names, layout record, signature, and the symbol of the office that keeps it ("VPĐU"). */
export type Dress = { issuer: IssuerNames; layout: LayoutRecord; signing: Signing; keeper: string };
