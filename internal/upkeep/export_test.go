package upkeep

import (
	"context"

	"github.com/jackc/pgx/v5"
)

// Prove verifies within a transaction of a test, which can take back what it has forged.
func Prove(ctx context.Context, tx pgx.Tx) (Proof, error) { return prove(ctx, tx) }
