/** The lĩnh vực of land in the catalogue. */
export const LAND_GROUP = "dat-dai";
