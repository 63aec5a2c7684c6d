package upkeep

// Ends of the logs' chains, which an operator keeps elsewhere.

import (
	"bytes"
	"context"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/fault"
)

// AccessLog stands for a town's code in the head of the access log, which is one chain for all towns.
const AccessLog = "access"

// Head is the newest change of a town's log with its digest, or the newest entry of the access log. An operator who has
// kept it elsewhere can prove later that nothing earlier was altered or removed.
type Head struct {
	Town   string // a town's code, or AccessLog
	Change int64  // number of the change, or the entry's place in its chain
	Digest []byte // SHA-256
}

// String writes the head as CHANGE:DIGEST.
func (h Head) String() string { return fmt.Sprintf("%d:%s", h.Change, hex.EncodeToString(h.Digest)) }

// ParseHead reads a noted head.
func ParseHead(text string) (Head, error) {
	change, digest, ok := strings.Cut(strings.TrimSpace(text), ":")
	var h Head
	var err error
	if h.Change, err = strconv.ParseInt(change, 10, 64); err == nil && ok {
		h.Digest, err = hex.DecodeString(digest)
	}
	if err != nil || len(h.Digest) != 32 {
		return h, fault.New(fault.Invalid, "a head of the log reads CHANGE:DIGEST, as `tuntu audit head` prints it, not %.80q", text)
	}
	return h, nil
}

// Heads lists the newest change of each town's log, those of removed towns included, and the newest entry of the access
// log.
func Heads(ctx context.Context, ownerURL string) (heads []Head, err error) {
	err = asOwner(ctx, ownerURL, func(tx pgx.Tx) error {
		heads, err = readHeads(ctx, tx)
		return err
	})
	return heads, err
}

func readHeads(ctx context.Context, tx pgx.Tx) ([]Head, error) {
	rows, err := tx.Query(ctx, `
		SELECT town, change, digest FROM (SELECT DISTINCT ON (town) town, change, digest FROM tuntu.changes
		    ORDER BY town, change DESC) t
		UNION ALL SELECT $1, link, digest FROM tuntu_access.log_end WHERE link > 0
		ORDER BY town`, AccessLog)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowToStructByPos[Head])
}

// VerifyHead tells whether a kept head is still part of its chain, even one that is older than a migration that made the
// log anew. An erasure from a change that is older than salted digests ends that for the heads from there on.
func VerifyHead(ctx context.Context, ownerURL string, h Head) (same bool, err error) {
	err = asOwner(ctx, ownerURL, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, `
			SELECT unnest(digest || former) FROM changes WHERE change = $1
			UNION ALL SELECT digest FROM tuntu_access.log WHERE link = $1`, h.Change)
		if err != nil {
			return err
		}
		digests, err := pgx.CollectRows(rows, pgx.RowTo[[]byte])
		same = slices.ContainsFunc(digests, func(digest []byte) bool { return bytes.Equal(digest, h.Digest) })
		return err
	})
	return same, err
}
