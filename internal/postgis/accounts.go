package postgis

// Accounts, memberships, one-time links and API tokens.

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/access"
	"tuntu/internal/fault"
)

// Credential holds the data against which a password login is checked.
type Credential struct {
	Account  int64
	Password string // hash, as access.HashPassword makes it
	Epoch    int64  // counts up when all sessions end; a session with an older epoch is invalid
}

// Credentials finds the account of a login that may sign in by a password; else the fault is of
// kind NotFound.
func (db *DB) Credentials(ctx context.Context, login string) (Credential, error) {
	var c Credential
	err := db.pool.QueryRow(ctx, `SELECT account, password, epoch FROM tuntu_access.credentials($1)`, login).Scan(&c.Account, &c.Password, &c.Epoch)
	return c, translate(err)
}

// Person is an account with its rights, for the account's own requests.
type Person struct {
	Actor access.Actor
	Login string
	Name  string
	Epoch int64
}

// Person reads who an account is and its present rights. For a disabled account the fault is of
// kind NotFound.
func (db *DB) Person(ctx context.Context, account int64) (Person, error) {
	p := Person{}
	const read = `SELECT account, login, name, administrator, epoch, memberships FROM tuntu_access.actor($1)`
	err := db.pool.QueryRow(ctx, read, account).Scan(&p.Actor.Account, &p.Login, &p.Name, &p.Actor.Administrator, &p.Epoch, &p.Actor.Memberships)
	p.Actor.Name = p.Login
	return p, translate(err)
}

// Bearer finds the account of an API token by the hash of its secret, and whether the token may
// only read.
func (db *DB) Bearer(ctx context.Context, hash []byte) (account int64, readOnly bool, err error) {
	err = db.pool.QueryRow(ctx, `SELECT account, scope = 'read' FROM tuntu_access.bearer($1)`, hash).Scan(&account, &readOnly)
	return account, readOnly, translate(err)
}

// Invited returns the login that a one-time link is for, by the hash of the link's secret; for a
// used or expired link the fault is of kind NotFound.
func (db *DB) Invited(ctx context.Context, hash []byte) (string, error) {
	var login *string
	if err := db.pool.QueryRow(ctx, `SELECT tuntu_access.invited($1)`, hash).Scan(&login); err != nil {
		return "", translate(err)
	}
	if login == nil {
		return "", spent()
	}
	return *login, nil
}

// spent is the fault of a one-time link that was used or has expired.
func spent() error {
	return fault.New(fault.NotFound, "this link was used already or is too old; ask for a new one")
}

// Redeem sets the password of the account that a one-time link is for, ends the link, and returns
// the account; for a used or expired link the fault is of kind NotFound.
func (db *DB) Redeem(ctx context.Context, hash []byte, password string) (int64, error) {
	var account *int64
	if err := db.pool.QueryRow(ctx, `SELECT tuntu_access.redeem($1, $2)`, hash, password).Scan(&account); err != nil {
		return 0, translate(err)
	}
	if account == nil {
		return 0, spent()
	}
	return *account, nil
}

// Federated finds the account of a person whom an OpenID Connect provider has signed in.
func (db *DB) Federated(ctx context.Context, issuer, subject, login string) (account, epoch int64, err error) {
	err = db.pool.QueryRow(ctx, `SELECT account, epoch FROM tuntu_access.federated($1, $2, $3)`, issuer, subject, login).Scan(&account, &epoch)
	return account, epoch, translate(err)
}

// call runs one SQL function of accounts with an actor's rights, and scans its result into into.
func (db *DB) call(ctx context.Context, actor access.Actor, sql string, args []any, into ...any) error {
	return db.as(ctx, actor, func(tx pgx.Tx) error {
		if len(into) == 0 {
			_, err := tx.Exec(ctx, sql, args...)
			return err
		}
		return tx.QueryRow(ctx, sql, args...).Scan(into...)
	})
}

// SetPassword changes the actor's own password, which ends all sessions of the account. It returns
// the epoch for new sessions.
func (db *DB) SetPassword(ctx context.Context, actor access.Actor, password string) (epoch int64, err error) {
	err = db.call(ctx, actor, `SELECT tuntu_access.set_password($1)`, []any{password}, &epoch)
	return epoch, err
}

// AddAccount adds an account and its first membership in one change, and returns its number. A login that may pass for
// another is a fault of kind Invalid; one that is taken is of kind Conflict.
func (db *DB) AddAccount(ctx context.Context, actor access.Actor, login, name string, federated bool, first access.Membership) (account int64, err error) {
	if err := access.CheckLogin(login); err != nil {
		return 0, err
	}
	err = db.Write(ctx, Request{Town: first.Town, Actor: actor, Reason: "account added"}, nil, func(c *Change) error {
		const add = `SELECT tuntu_access.add_account($1, $2, $3, $4)`
		if err := c.tx.QueryRow(ctx, add, login, name, first.Town, federated).Scan(&account); err != nil {
			return err
		}
		return c.Grant(ctx, account, first)
	})
	return account, err
}

// NoteClockJump notes in the access log that the machine's clock has jumped, forward or back.
func (db *DB) NoteClockJump(ctx context.Context, by time.Duration) error {
	_, err := db.pool.Exec(ctx, `SELECT tuntu_access.clock_jumped($1)`, int64(by.Seconds()))
	return translate(err)
}

// Grant gives an account a role in the change's town; if it has the role already, nothing happens.
func (c *Change) Grant(ctx context.Context, account int64, m access.Membership) error {
	const grant = `
		INSERT INTO memberships (town, account, role, unit, level) VALUES ($1, $2, $3, $4, nullif($5, ''))
		ON CONFLICT (town, account, role, unit, level) DO NOTHING`
	_, err := c.tx.Exec(ctx, grant, c.town, account, m.Role, m.Unit, m.Level)
	return err
}

// Revoke deletes a membership by its id.
func (c *Change) Revoke(ctx context.Context, membership int64) error {
	tag, err := c.tx.Exec(ctx, `DELETE FROM memberships WHERE town = $1 AND id = $2`, c.town, membership)
	if err == nil && tag.RowsAffected() == 0 {
		err = fault.New(fault.NotFound, "there is no membership %d in this town", membership)
	}
	return err
}

// RevokeRole deletes the membership by which an account has a role of m in m's unit and, of an inspector, at m's level.
func (c *Change) RevokeRole(ctx context.Context, account int64, m access.Membership) error {
	const revoke = `
		DELETE FROM memberships WHERE town = $1 AND account = $2 AND role = $3 AND unit = $4
		    AND level IS NOT DISTINCT FROM nullif($5, '')`
	tag, err := c.tx.Exec(ctx, revoke, c.town, account, m.Role, m.Unit, m.Level)
	if err == nil && tag.RowsAffected() == 0 {
		err = fault.New(fault.NotFound, "the account has no such role in this town")
	}
	return err
}

// SetDisabled disables an account, which ends its sessions and event streams at once, or enables it
// again.
func (db *DB) SetDisabled(ctx context.Context, actor access.Actor, account int64, disabled bool) error {
	return db.call(ctx, actor, `SELECT tuntu_access.set_disabled($1, $2)`, []any{account, disabled})
}

// SetAdministrator makes an account administrator of all towns, or takes that away; only
// the operator may.
func (db *DB) SetAdministrator(ctx context.Context, actor access.Actor, account int64, all bool) error {
	return db.call(ctx, actor, `SELECT tuntu_access.set_administrator($1, $2)`, []any{account, all})
}

// Invite stores a one-time link for an account by the hash of its secret. It replaces an older link
// of the account.
func (db *DB) Invite(ctx context.Context, actor access.Actor, account int64, hash []byte, until time.Time) error {
	return db.call(ctx, actor, `SELECT tuntu_access.invite($1, $2, $3)`, []any{account, hash, until})
}

// Account is an account as an administrator sees it.
type Account struct {
	Account       int64         `json:"account"`
	Login         string        `json:"login"`
	Name          string        `json:"name"`
	Disabled      bool          `json:"disabled"`
	Administrator bool          `json:"administrator"` // administrator of all towns
	HasPassword   bool          `json:"has_password"`
	Federated     bool          `json:"federated"`
	Memberships   []GrantedRole `json:"memberships"` // in the requested town
}

// GrantedRole is a membership with the id that revokes it.
type GrantedRole struct {
	ID int64 `json:"id"`
	access.Membership
}

// Accounts lists the accounts that work in a town, for its administrators.
func (db *DB) Accounts(ctx context.Context, actor access.Actor, town string) (accounts []Account, err error) {
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, `
			SELECT account, login, name, disabled, administrator, has_password, federated, memberships
			FROM tuntu_access.accounts_of($1)`, town)
		if err != nil {
			return err
		}
		accounts, err = pgx.CollectRows(rows, pgx.RowToStructByPos[Account])
		return err
	})
	return accounts, err
}

// Token is an API token as its owner sees it, without its secret, which is shown only once.
type Token struct {
	Token    int64      `json:"token"`
	Name     string     `json:"name"`
	Scope    string     `json:"scope"` // read or write
	Created  time.Time  `json:"created_at"`
	Expires  time.Time  `json:"expires"`
	LastUsed *time.Time `json:"last_used"` // a day, not an instant
}

// Tokens lists the actor's own tokens.
func (db *DB) Tokens(ctx context.Context, actor access.Actor) (tokens []Token, err error) {
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, `
			SELECT token, name, scope, created_at, expires, last_used FROM tuntu_access.tokens_of_mine()`)
		if err != nil {
			return err
		}
		tokens, err = pgx.CollectRows(rows, pgx.RowToStructByPos[Token])
		return err
	})
	return tokens, err
}

// AddToken stores a token of the actor's by the hash of its secret, and returns its number.
func (db *DB) AddToken(ctx context.Context, actor access.Actor, name, scope string, hash []byte, until time.Time) (id int64, err error) {
	err = db.call(ctx, actor, `SELECT tuntu_access.add_token($1, $2, $3, $4)`, []any{name, hash, scope, until}, &id)
	return id, err
}

// RemoveToken ends one of the actor's tokens.
func (db *DB) RemoveToken(ctx context.Context, actor access.Actor, token int64) error {
	var gone int64
	err := db.call(ctx, actor, `SELECT tuntu_access.remove_token($1)`, []any{token}, &gone)
	if err == nil && gone == 0 {
		err = fault.New(fault.NotFound, "you have no token %d", token)
	}
	return err
}

// FirstAdministrator stores a one-time link for an administrator of all towns, by the hash of its
// secret, if no account can sign in as one yet. It tells whether it did.
func (db *DB) FirstAdministrator(ctx context.Context, operator access.Actor, hash []byte, until time.Time) (made bool, err error) {
	err = db.as(ctx, operator, func(tx pgx.Tx) error {
		// The lock keeps two programs that start at once from making two links.
		const wanted = `
			SELECT NOT EXISTS (SELECT FROM tuntu_access.accounts
			    WHERE administrator AND NOT disabled AND (password IS NOT NULL OR federated))
			FROM (SELECT pg_advisory_xact_lock(hashtextextended('tuntu first administrator', 0))) l`
		if err := tx.QueryRow(ctx, wanted).Scan(&made); err != nil || !made {
			return err
		}
		// A former administrator is enabled again and can sign in by the link only. Only if there
		// was none does a new account become administrator.
		const again = `
			UPDATE tuntu_access.accounts SET disabled = false, password = NULL, epoch = epoch + 1
			WHERE account = (SELECT min(account) FROM tuntu_access.accounts WHERE administrator) RETURNING account`
		const first = `
			INSERT INTO tuntu_access.accounts (login, administrator)
			SELECT login, true FROM (SELECT 'admin' || CASE n WHEN 0 THEN '' ELSE n::text END AS login, n
			    FROM generate_series(0, 1000) n) l
			WHERE NOT EXISTS (SELECT FROM tuntu_access.accounts a WHERE a.login = l.login) ORDER BY n LIMIT 1
			RETURNING account`
		var account int64
		err := tx.QueryRow(ctx, again).Scan(&account)
		if errors.Is(err, pgx.ErrNoRows) {
			err = tx.QueryRow(ctx, first).Scan(&account)
		}
		if err != nil {
			return err
		}
		const invite = `
			INSERT INTO tuntu_access.invitations VALUES ($1, $2, $3)
			ON CONFLICT (account) DO UPDATE SET hash = excluded.hash, expires = excluded.expires`
		_, err = tx.Exec(ctx, invite, hash, account, until)
		return err
	})
	return made, err
}

// AccountByLogin finds an account by its login for the operator, even a disabled one.
func (db *DB) AccountByLogin(ctx context.Context, operator access.Actor, login string) (account int64, err error) {
	err = db.call(ctx, operator, `SELECT account FROM tuntu_access.accounts WHERE login = lower($1)`, []any{login}, &account)
	if fault.Of(err).Kind == fault.NotFound && err != nil {
		err = fault.New(fault.NotFound, "there is no account %q; `tuntu user list` lists them", login)
	}
	return account, err
}

// AllAccounts lists every account with its memberships in all towns, for the operator.
func (db *DB) AllAccounts(ctx context.Context, operator access.Actor) (accounts []Account, err error) {
	err = db.as(ctx, operator, func(tx pgx.Tx) error {
		const list = `
			SELECT a.account, a.login, a.name, a.disabled, a.administrator, a.password IS NOT NULL, a.federated,
			    coalesce((
				SELECT jsonb_agg(jsonb_build_object('id', m.id, 'town', m.town, 'role', m.role, 'unit', m.unit,
				    'level', m.level) ORDER BY m.town, m.id)
				FROM memberships m WHERE m.account = a.account), '[]')
			FROM tuntu_access.accounts a ORDER BY a.login`
		rows, err := tx.Query(ctx, list)
		if err != nil {
			return err
		}
		accounts, err = pgx.CollectRows(rows, pgx.RowToStructByPos[Account])
		return err
	})
	return accounts, err
}

// AccessNote is an entry of the access log: something done to an account or a town, or a look at personal
// data that is masked for others.
type AccessNote struct {
	At      time.Time
	Account *int64 // account of the actor; nil: the operator, or a person who has not signed in
	Event   string
	Subject *int64 // account that the event concerns, if any
	Town    *string
	Detail  *string
}

// AccessLog lists the newest notes, at most limit, for the operator; entries that prove rows are left out.
func (db *DB) AccessLog(ctx context.Context, operator access.Actor, limit int) (notes []AccessNote, err error) {
	err = db.as(ctx, operator, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, `
			SELECT at, account, event, subject, town, detail FROM tuntu_access.log
			WHERE event <> 'row' ORDER BY entry DESC LIMIT $1`, limit)
		if err != nil {
			return err
		}
		notes, err = pgx.CollectRows(rows, pgx.RowToStructByPos[AccessNote])
		return err
	})
	return notes, err
}
