/** A claim lives while a recording of its evidence does; it goes when the last run that stated it was taken back. */
export const DELETE_UNSUPPORTED_CLAIMS = `
	UNWIND $slots AS slot
	MATCH (claim:Claim {slot: slot})
	WHERE NOT EXISTS { (claim)<-[:BEARS_ON]-() }
	DELETE claim`;
