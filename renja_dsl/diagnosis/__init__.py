"""Why a sum does not add up, and the smallest set of edits after which everything does."""
