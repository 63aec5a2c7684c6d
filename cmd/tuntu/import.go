package main

import "context"

func (p *program) importFile(context.Context, []string) error { return errUsage{"not built yet"} }
