// Package web is the HTTP server. This file lists the routes; each resource has a file of its own,
// and reply.go writes replies and errors.
package web

import (
	"net/http"
	"slices"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/go-chi/cors"
	"github.com/klauspost/compress/gzhttp"

	"tuntu/internal/access"
)

// route is one resource of the API. The router and the API's document are made from it.
type route struct {
	pattern  string
	summary  string
	handle   handler
	query    []param // the query parameters it takes; any other is refused
	fields   bool    // whether a layer's properties are parameters too
	anyQuery bool    // whether any parameter is accepted, as in the page's own address
	produces string  // its media type
	packed   bool    // whether the handler compresses itself, or has a strong ETag that compression would break

	verb  string        // its method; empty: GET
	needs access.Action // the action that the visitor must be allowed; the zero action is to read
	open  bool          // whether anonymous visitors may use it even when the map is closed
	about subject       // which layers the whole reply is about
	takes string        // media type of the request's body, for the API's document
	done  int           // HTTP status of success; 0: 200

	within time.Duration // time limit; 0: readWithin; negative: none, as the handler sets its own
}

// method is the route's HTTP method.
func (rt route) method() string {
	if rt.verb == "" {
		return http.MethodGet
	}
	return rt.verb
}

// handler answers a request or returns an error, which Server.fail turns into a reply.
type handler func(http.ResponseWriter, *http.Request) error

// routes is the whole API.
func (s *Server) routes() []route {
	return slices.Concat(s.mapRoutes(), s.cleaningRoutes(), s.measureRoutes(), s.storyRoutes(), s.paperRoutes(), s.accountRoutes())
}

// mapRoutes are the map's resources.
func (s *Server) mapRoutes() []route {
	return []route{
		{pattern: "/api", summary: "Landing page", about: ofNone, handle: s.landing, query: []param{format()}, produces: jsonType},
		{pattern: "/api/conformance", summary: "Conformance classes", about: ofNone, handle: s.conformance, query: []param{format()}, produces: jsonType},
		{pattern: "/api/openapi.json", summary: "This document", about: ofNone, handle: s.openAPI, produces: openAPIType},
		{pattern: "/api/collections", summary: "The layers", about: ofNone, handle: s.collections, query: []param{format(), town()}, produces: jsonType},
		{pattern: "/api/collections/{id}", summary: "One layer", about: ofNone, handle: s.collection, query: []param{format(), town()}, produces: jsonType},
		{pattern: "/api/collections/{id}/queryables", summary: "The properties that items can be filtered by", about: ofNone, handle: s.queryables, query: []param{format()}, produces: schemaType},
		{pattern: "/api/collections/{id}/items", summary: "Features of a layer", about: ofPath, handle: s.items, query: itemsParams(), fields: true, produces: geoJSONType, within: streamWithin},
		{pattern: "/api/collections/{id}/items", verb: http.MethodPost, summary: "Create a feature", about: ofPath, handle: s.createItem, query: []param{town(), reason()}, needs: access.Write, within: writeWithin, takes: geoJSONType, produces: jsonType, done: http.StatusCreated},
		{pattern: "/api/collections/{id}/items/{fid}", summary: "One feature", about: ofPath, handle: s.item, query: []param{format(), crsParam("crs"), asOf(), onDay()}, produces: geoJSONType, packed: true},
		{pattern: "/api/collections/{id}/items/{fid}", verb: http.MethodPut, summary: "Replace a feature; If-Match says which version was read", about: ofPath, handle: s.replaceItem, query: []param{reason()}, needs: access.Write, within: writeWithin, takes: geoJSONType, produces: jsonType},
		{pattern: "/api/collections/{id}/items/{fid}", verb: http.MethodPatch, summary: "Change what is named of a feature; If-Match says which version was read", about: ofPath, handle: s.patchItem, query: []param{reason()}, needs: access.Write, within: writeWithin, takes: mergePatchType, produces: jsonType},
		{pattern: "/api/collections/{id}/items/{fid}", verb: http.MethodDelete, summary: "Delete a feature; If-Match says which version was read", about: ofPath, handle: s.deleteItem, query: []param{reason()}, needs: access.Write, within: writeWithin, produces: jsonType},
		{pattern: "/api/collections/{id}/changed", summary: "Which features changed within some days, the last changed first", about: ofPath, handle: s.changedFeatures, query: []param{format(), town(), fromDay(), toDay(), limit(mostChanged)}, produces: jsonType},
		{pattern: "/api/collections/{id}/items/{fid}/history", summary: "What a feature was, the newest state first", about: ofPath, handle: s.history, query: []param{format(), before(), limit(mostHistory)}, produces: jsonType},
		{pattern: "/api/collections/{id}/items/{fid}/related", summary: "What belongs to a feature: its committee, what lies near, its last days", about: ofPath, handle: s.related, query: []param{format(), days()}, produces: jsonType},
		{pattern: "/api/collections/{id}/items/{fid}/lineage", summary: "Of which features a feature came by splits and merges, and which came of it", about: ofPath, handle: s.lineage, query: []param{format()}, produces: jsonType},
		{pattern: "/api/collections/{id}/items/{fid}/values/{field}", verb: http.MethodDelete, summary: "Erase a text of a feature for good, also from its history", about: ofPath, handle: s.eraseValue, query: []param{reason()}, needs: access.Write, within: writeWithin, produces: jsonType},
		{pattern: "/api/collections/{id}/export", summary: "A layer, or what a filter chooses of it, as one file", about: ofPath, handle: s.export, query: exportParams(), produces: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", within: streamWithin},
		{pattern: "/api/collections/{id}/tiles", summary: "Tile sets of a layer", about: ofPath, handle: s.tileSets, query: []param{format()}, produces: jsonType},
		{pattern: "/api/collections/{id}/tiles/WebMercatorQuad", summary: "Description of the tile set", about: ofPath, handle: s.tileSet, query: []param{format()}, produces: jsonType},
		{pattern: "/api/collections/{id}/tiles/WebMercatorQuad/{z}/{y}/{x}", summary: "A vector tile by OGC API – Tiles", about: ofPath, handle: s.tile, query: append([]param{format()}, tileParams()...), produces: tileType, packed: true, within: -1},
		{pattern: "/tiles/{id}/{z}/{x}/{y}.mvt", summary: "A vector tile", about: ofPath, handle: s.tile, query: tileParams(), produces: tileType, packed: true, within: -1},
		{pattern: "/tiles/relief/{z}/{x}/{y}.png", summary: "A picture of the hill shade", about: ofNone, handle: s.reliefTile, query: []param{town()}, produces: pngType, packed: true},
		{pattern: "/tiles/basemaps/{map}/{z}/{x}/{y}", summary: "A picture of a configured base map", about: ofNone, handle: s.baseMapTile, produces: pngType, packed: true},
		{pattern: "/api/basemaps", summary: "The configured base maps", about: ofNone, handle: s.baseMaps, produces: jsonType},
		{pattern: "/tiles/{id}.json", summary: "TileJSON 3.0 of a tile set", about: ofPath, handle: s.tileJSON, query: []param{town()}, produces: jsonType},
		{pattern: "/api/towns", summary: "The towns served here", about: ofNone, handle: s.towns, produces: jsonType},
		{pattern: "/api/coverage", summary: "A day's cleaning by village and slot", about: ofCleaning, handle: s.coverage, query: []param{town(), date()}, produces: jsonType},
		{pattern: "/api/coverage/history", summary: "What each of the last days of cleaning came to", about: ofCleaning, handle: s.coverageHistory, query: []param{town(), date(), days(), committee()}, produces: jsonType},
		{pattern: "/api/sums/{id}", summary: "What a layer's features come to, by some of their fields; the printed mu add up", about: ofPath, handle: s.layerSums, query: sumsParams(), fields: true, produces: jsonType},
		{pattern: "/api/figures", summary: "Totals of a town or of one committee", about: ofNone, handle: s.figures, query: []param{town(), committeeOrNone()}, produces: jsonType},
		{pattern: "/api/events", summary: "A town's changes as they are committed (server-sent events)", about: ofNone, handle: s.events, query: []param{town()}, produces: eventType, packed: true, within: -1},
		{pattern: "/api/changes", summary: "A town's changes, the newest first", about: ofNone, handle: s.changes, query: []param{format(), town(), before(), limit(mostHistory)}, produces: jsonType},
		{pattern: "/api/parcels/moves", verb: http.MethodPost, summary: "Move parcels from stage to stage, all or none: {moves:[{id, version, to, on, reason, accepted_m2}]}", about: ofParcels, handle: s.moveParcels, query: []param{town(), reason()}, needs: access.Write, within: writeWithin, takes: jsonType, produces: jsonType},
		{pattern: "/api/parcels/steps", summary: "Where some parcels stand, and which steps who asks may take with each and with all of them", about: ofParcels, handle: s.stepsOf, query: []param{format(), town(), {"ids", "the parcels: up to 1,000 ids, with commas between", map[string]any{"type": "array", "items": map[string]any{"type": "integer"}}}}, produces: jsonType},
		{pattern: "/api/parcels/{fid}/moves", summary: "A parcel's moves, and to which stages who asks may move it", about: ofParcels, handle: s.movesOf, query: []param{format()}, produces: jsonType},
		{pattern: "/api/parcels/progress", summary: "A year's burn-up: what was reclaimed by the days of the moves, the target, a forecast from the last eight weeks, and the largest parcels that hold it back", about: ofParcels, handle: s.progress, query: []param{format(), town(), committee(), batch(), {"year", "without it the present one", map[string]any{"type": "integer"}}}, produces: jsonType},
		{pattern: "/api/parcels/compare", summary: "Two days side by side, stage by stage, as they are known now", about: ofParcels, handle: s.compareDays, query: []param{format(), town(), committee(), batch(), fromDay(), toDay()}, produces: jsonType},
		{pattern: "/api/parcels/targets", summary: "How much is to be reclaimed by the ends of years", about: ofParcels, handle: s.targets, query: []param{format(), town()}, produces: jsonType},
		{pattern: "/api/parcels/targets", verb: http.MethodPost, summary: "Set a target of the town, of a committee or of a batch: {year, committee, batch, m2}; 0 m2 takes it away", about: ofParcels, handle: s.putTarget, query: []param{town(), reason()}, needs: access.Write, within: writeWithin, takes: jsonType, produces: jsonType},
		{pattern: "/api/parcels/batches", summary: "A town's batches of parcels, the latest year first, with how many parcels are in each and what they come to", about: ofParcels, handle: s.batches, query: []param{format(), town(), limit(mostHistory), beforeBatch()}, produces: jsonType},
		{pattern: "/api/parcels/batches", verb: http.MethodPost, summary: "Make a batch: {name, year, starts, due, note, parcels:[id]}", about: ofParcels, handle: s.addBatch, query: []param{town(), reason()}, needs: access.Write, within: writeWithin, takes: jsonType, produces: jsonType, done: http.StatusCreated},
		{pattern: "/api/parcels/batches/{batch}", verb: http.MethodPatch, summary: "Alter a batch: {version, name, year, starts, due, note}, the version being the one that was read", about: ofParcels, handle: s.alterBatch, query: []param{town(), reason()}, needs: access.Write, within: writeWithin, takes: mergePatchType, produces: jsonType},
		{pattern: "/api/parcels/batches/{batch}", verb: http.MethodDelete, summary: "Delete a batch that no parcel is in", about: ofParcels, handle: s.endBatch, query: []param{town(), reason()}, needs: access.Write, within: writeWithin, produces: jsonType},
		{pattern: "/api/parcels/batches/{batch}/parcels", verb: http.MethodPost, summary: "Put parcels into a batch and take others out, all or none: {put:[id], take:[id]}", about: ofParcels, handle: s.fillBatch, query: []param{town(), reason()}, needs: access.Write, within: writeWithin, takes: jsonType, produces: jsonType},
		{pattern: "/api/parcels/{fid}/holder", summary: "The person who contracts a parcel, for planners and its committee's clerks; masked unless a planner asks otherwise, which is noted", about: ofParcels, handle: s.holder, query: []param{format(), town(), unmasked()}, needs: access.SeePeople, produces: jsonType},
		{pattern: "/api/parcels/{fid}/holder", verb: http.MethodPut, summary: "Say which person contracts a parcel, in a record apart: {name, phone}", about: ofParcels, handle: s.putHolder, query: []param{reason()}, needs: access.Write, within: writeWithin, takes: jsonType, produces: jsonType},
		{pattern: "/api/parcels/{fid}/holder", verb: http.MethodDelete, summary: "Erase who contracts a parcel", about: ofParcels, handle: s.eraseHolder, query: []param{reason()}, needs: access.Write, within: writeWithin, produces: jsonType},
		{pattern: "/api/parcels/{fid}/files", summary: "A parcel's pictures and papers by stage, as far as who asks may see them", about: ofParcels, handle: s.filesOf, query: []param{format()}, produces: jsonType},
		{pattern: "/api/parcels/{fid}/files", verb: http.MethodPost, summary: "Attach pictures and papers to a parcel: {files:[{sha256, stage, note, public}]}", about: ofParcels, handle: s.attachFiles, query: []param{reason()}, needs: access.Write, within: writeWithin, takes: jsonType, produces: jsonType, done: http.StatusCreated},
		{pattern: "/api/parcels/{fid}/files/{file}", verb: http.MethodPatch, summary: "Say whether all may see a parcel's file: {public}", about: ofParcels, handle: s.publishFile, query: []param{reason()}, needs: access.Write, within: writeWithin, takes: mergePatchType, produces: jsonType},
		{pattern: "/api/parcels/{fid}/files/{file}", verb: http.MethodDelete, summary: "Take a file off a parcel", about: ofParcels, handle: s.detachFile, query: []param{reason()}, needs: access.Write, within: writeWithin, produces: jsonType},
		{pattern: "/api/files/{sha256}", summary: "What is shown of a picture, or a paper; for planners the original", about: ofParcels, handle: s.file, query: []param{town(), {"original", "the file as it was sent", map[string]any{"type": "boolean"}}}, produces: "image/jpeg", packed: true},
		{pattern: "/api/files/{sha256}", verb: http.MethodPut, summary: "Keep a JPEG, PNG or PDF by the SHA-256 of its bytes", about: ofParcels, handle: s.putFile, query: []param{town()}, needs: access.Write, within: writeWithin, takes: bytesType, produces: jsonType},
		{pattern: "/api/parcels/levels", summary: "Which levels accept parcels, each time from a day on", about: ofParcels, handle: s.levels, query: []param{format(), town()}, produces: jsonType},
		{pattern: "/api/parcels/levels", verb: http.MethodPost, summary: "Let levels accept parcels from a day on: {valid_from, levels}", about: ofParcels, handle: s.addLevels, query: []param{town(), reason()}, needs: access.Write, within: writeWithin, takes: jsonType, produces: jsonType, done: http.StatusCreated},
		{pattern: "/api/areas/tolerance", summary: "By which share of their drawn area the other areas of parcels and plots may differ from it before area_differs says so", about: ofNone, handle: s.tolerance, query: []param{format(), town()}, produces: jsonType},
		{pattern: "/api/areas/tolerance", verb: http.MethodPut, summary: "Set that share, from 0 to 1: {share}", about: ofNone, handle: s.setTolerance, query: []param{town(), reason()}, needs: access.Write, within: writeWithin, takes: jsonType, produces: jsonType},
		{pattern: "/api/changes", verb: http.MethodPost, summary: "Write several features at once or none: {edits:[{op:create, collection, feature}, {op:replace, patch or delete, collection, id, version, feature}, {op:split, collection, id, version, parts:[geometry]}, {op:merge, collection, features:[{id, version}], geometry}]}; an edit may decide overlaps: overlaps:[{with, version, decision}]", about: ofNone, handle: s.writeBatch, query: []param{town(), reason()}, needs: access.Write, within: writeWithin, takes: jsonType, produces: jsonType},
		{pattern: "/api/points", verb: http.MethodPost, summary: "Read a pasted table of boundary points, as an import does, and write nothing: {text}; how its numbers were read is found by the town's extent", about: ofNone, handle: s.readPoints, query: []param{town()}, needs: access.Write, takes: jsonType, produces: jsonType},
		{pattern: "/api/changes/{change}/undo", verb: http.MethodPost, summary: "Take a change back, by a change of its own", about: ofNone, handle: s.undo, query: []param{town(), reason()}, needs: access.Write, within: writeWithin, produces: jsonType},
		{pattern: "/api/changes/{change}/reason", verb: http.MethodDelete, summary: "Erase a change's reason for good", about: ofNone, handle: s.eraseReason, query: []param{town(), reason()}, needs: access.Manage, within: writeWithin, produces: jsonType},
		{pattern: "/api/cleaners", summary: "A town's cleaners, or those of a village, masked unless a planner asks otherwise", about: ofNone, handle: s.cleaners, query: []param{town(), village(), date(), unmasked()}, needs: access.SeePeople, produces: jsonType},
		{pattern: "/api/looks", summary: "Who has seen cleaners' names unmasked, the newest first", about: ofNone, handle: s.looks, query: []param{town(), beforeLook(), limit(mostHistory)}, needs: access.Manage, produces: jsonType},
		{pattern: "/api/search", summary: "Features by name or code", about: ofNone, handle: s.search, query: []param{town(), searchText(), limit(maxSearch)}, produces: jsonType},
	}
}

// cleaningRoutes are the records of cleaning and what they come to.
func (s *Server) cleaningRoutes() []route {
	read := func(pattern, summary string, handle handler, query ...param) route {
		return route{pattern: "/api/cleaning/" + pattern, summary: summary, about: ofCleaning, handle: handle, query: append([]param{town()}, query...), produces: jsonType}
	}
	write := func(pattern, summary string, handle handler, done int, query ...param) route {
		return route{
			pattern: "/api/cleaning/" + pattern, verb: http.MethodPost, summary: summary, about: ofCleaning, handle: handle, query: append([]param{town(), reason()}, query...),
			needs: access.Write, within: writeWithin, takes: jsonType, produces: jsonType, done: done,
		}
	}
	people := func(pattern, summary string, handle handler, query ...param) route {
		r := read(pattern, summary, handle, query...)
		r.needs = access.SeePeople
		return r
	}
	closing := write("months/{month}/close", "Close a month that is over: its facts take no change any more", s.closeMonth, http.StatusOK)
	closing.takes = ""
	return []route{
		read("measures", "What a period of cleaning came to, by a unit", s.measures, committee(), fromDay(), toDay(), byUnit(), asOf()),
		read("days", "Each village's slots on each day, as a letter a day: o on time, l late, p partial, m missed, c contested, n not reported, s suspended, - not due, . not a village then", s.cleaningDays, committee(), fromDay(), toDay()),
		write("reports", "Report sweeps, each on its own: {phone_now, reports:[{uuid, place, date, slot, result, captured_at, basis, fix, photos}]}", s.reports, http.StatusOK),
		write("sweeps/{sweep}/void", "Take a report out of every measure: {reason}", s.voidSweep, http.StatusOK),
		people("sweeps", "The reports of a place's day with what was voided, for planners and its committee's clerks; who reported for planners alone, masked unless they ask otherwise", s.sweeps, placeParam(), date(), unmasked()),
		people("calls", "Whom to call about a slot of which nothing is said: who has the villages, and the committees' clerks; masked unless a planner asks otherwise", s.calls, date(), slotParam(), committee(), unmasked()),
		people("gaps", "Where nobody is assigned, on a day and soon after it, and who has too much or too far apart", s.gaps, date(), aheadParam()),
		people("assignments", "Who covers what, by the cleaners' numbers", s.assignments, fromDay(), toDay()),
		write("assignments", "Assign cleaners to places, all edits or none: {edits:[{op:add, cleaner, place, starts, ends, instead_of}, {op:end, id, ends}]}", s.assign, http.StatusOK, dryRun()),
		read("suspensions", "What is suspended", s.suspensions, fromDay(), toDay()),
		write("suspensions", "Suspend slots of the town, of a committee or of villages: {from, to, slot, committee, villages, reason}", s.suspend, http.StatusCreated, dryRun()),
		write("suspensions/{suspension}/end", "Let a suspension end earlier: {to}", s.endSuspension, http.StatusOK),
		read("windows", "The windows of the slots, each from a day on", s.windows),
		write("windows", "Let a window hold from a day on: {slot, valid_from, starts, ends}", s.addWindow, http.StatusCreated),
		write("fences", "How far from a place a report may be made, from a day on: {village, valid_from, radius_m}", s.addFence, http.StatusCreated),
		write("bounds", "How many villages one cleaner can have and how far apart, from a day on: {valid_from, most_villages, apart_m}", s.addBounds, http.StatusCreated),
		read("lives", "Since when and until when villages and streets are there", s.lives),
		write("lives", "Found, end, merge or move a village or street on a day: {op, place, on, into}", s.live, http.StatusCreated),
		write("washings", "Record that streets were washed on a day: {date, streets}", s.wash, http.StatusCreated),
		write("washings/{washing}/void", "Take a washing out of every measure: {reason}", s.voidWashing, http.StatusOK),
		read("sheets", "The scoresheets of inspections, each from a day on", s.sheets),
		write("sheets", "Let a scoresheet hold from a day on: {name, valid_from, items:[{item, title, cap}]}", s.addSheet, http.StatusCreated),
		read("inspections", "Inspections of a period, with what was found for those who work in the town", s.inspections, fromDay(), toDay()),
		write("inspections", "Inspect a place by a sheet: {date, place, sheet, member, deductions:[{item, points, words, lon, lat}]}", s.inspect, http.StatusCreated),
		write("inspections/{inspection}/void", "Take an inspection out of every measure: {reason}", s.voidInspection, http.StatusOK),
		people("members", "The vanguard team, masked unless a planner asks otherwise", s.members, unmasked()),
		write("cleaners/{cleaner}/leave", "Record a cleaner's last day, on which all that is assigned ends; null takes it back with what it ended, unless restore is false: {on, restore}", s.leave, http.StatusOK),
		write("members", "Add members of the vanguard team, or correct their names: {members:[{number, name}]}", s.putMembers, http.StatusOK),
		people("patrols", "Patrols in the market town, by the members' numbers", s.shifts, fromDay(), toDay()),
		write("patrols", "Write patrols in the market town: {shifts:[{date, member, starts, ends}]}", s.addShifts, http.StatusCreated),
		read("calendar", "Days that differ from the week's order: working days on a weekend, holidays", s.calendar, fromDay(), toDay()),
		write("calendar", "Say whether the town works on a day: {date, works, name}", s.setDay, http.StatusOK),
		read("months", "The closed months, and who closed each for those who work in the town", s.months),
		closing,
	}
}

// measureRoutes are the registry of measures, with the figures that towns report.
func (s *Server) measureRoutes() []route {
	one := append([]param{format(), town(), committee(), fromDay(), toDay(), asOf(), lang()}, measureFields()...)
	write := func(verb, summary string, handle handler) route {
		r := route{pattern: "/api/measures/{measure}", verb: verb, summary: summary, about: ofMeasure, handle: handle, query: []param{town(), reason()}, needs: access.Write, within: writeWithin, produces: jsonType}
		if verb == http.MethodPut {
			r.takes = jsonType
		}
		return r
	}
	return []route{
		{pattern: "/api/measures", summary: "The measures, each with its definition; with town, the figures that it reports, too", about: ofNone, handle: s.registry, query: []param{format(), town(), lang()}, produces: jsonType},
		{pattern: "/api/measures/{measure}", summary: "One number with its definition and the filter of its rows, or what is reported in their place", about: ofMeasure, handle: s.measure, query: one, produces: jsonType},
		write(http.MethodPut, "Report a figure that no layer holds, as reported.{key}: {value, at_least, title, unit, as_of, source, note, version}, texts by language; or the share of one in another: {part, whole, …}", s.putReported),
		write(http.MethodDelete, "Take a reported figure away", s.removeReported),
	}
}

// storyRoutes are the town's stories.
func (s *Server) storyRoutes() []route {
	one := "/api/stories/{name}"
	read := func(pattern, summary string, handle handler, query ...param) route {
		return route{pattern: pattern, summary: summary, about: ofNone, handle: handle, query: append([]param{format(), town()}, query...), produces: jsonType}
	}
	planners := func(pattern, summary string, handle handler) route {
		r := read(pattern, summary, handle)
		r.needs = access.Write
		return r
	}
	write := func(verb, pattern, summary string, handle handler, done int) route {
		r := route{pattern: pattern, verb: verb, summary: summary, about: ofNone, handle: handle, query: []param{town(), reason()}, needs: access.Write, within: writeWithin, produces: jsonType, done: done}
		if verb != http.MethodDelete {
			r.takes = jsonType
		}
		return r
	}
	return []route{
		read("/api/stories", "A town's published stories, and to planners those that were never published", s.stories),
		read(one, "A published version of a story, without the presenter's notes", s.story, storyVersion()),
		planners(one+"/check", "Which scenes of a draft do not fit, and why", s.checkStory),
		planners(one+"/draft", "A story as planners edit it, with its notes", s.draft),
		planners(one+"/notes", "The presenter's notes of what is published, by scene", s.storyNotes),
		write(http.MethodPost, "/api/stories", "Begin a story: {name, title}", s.addStory, http.StatusCreated),
		write(http.MethodPut, one+"/draft", "Save a whole draft, with the edit that was read: {edit, title, chapters:[{title, scenes:[{id, view, frame, as_of, title, text, notes, figures, chart, photos, hold_s, transition}]}]}", s.saveDraft, http.StatusOK),
		write(http.MethodPost, one+"/publish", "Publish a draft in which everything fits, as a version that does not change: {edit, closed_map}; of another edit than the one that was read it is 409", s.publishStory, http.StatusOK),
		write(http.MethodDelete, one, "Withdraw what is published of a story; where nothing is, its draft goes", s.withdrawStory, http.StatusOK),
	}
}

// paperRoutes are the lists of cleaning that go on paper.
func (s *Server) paperRoutes() []route {
	read := func(pattern, summary string, handle handler, needs access.Action, query ...param) route {
		return route{pattern: "/api/cleaning/" + pattern, summary: summary, about: ofCleaning, handle: handle, needs: needs, query: append([]param{town()}, query...), produces: jsonType}
	}
	write := func(pattern, summary string, handle handler, done int) route {
		return route{
			pattern: "/api/cleaning/" + pattern, verb: http.MethodPost, summary: summary, about: ofCleaning, handle: handle, query: []param{town(), reason()},
			needs: access.Write, within: writeWithin, takes: jsonType, produces: jsonType, done: done,
		}
	}
	return []route{
		read("ledger", "A month's sheet by cleaner, which planners read and which is noted; names are masked without the header "+revealHeader+": 1", s.ledger, access.Reveal,
			month(), paperForm(), sheetOf("month", "attendance"), unmasked(), lang()),
		write("ledger/corrections", "Correct days of closed months in the next open month's sheet: {corrections:[{cleaner, place, date, days, slots, reason}]}", s.correct, http.StatusCreated),
		read("lists", "A month's red and black villages, as drafted (to planners) and as published; or its inspections, washings or patrols", s.lists, access.Read,
			month(), paperForm(), sheetOf("villages", "inspections", "washings", "patrols"), leastParam(), placesParam(), lang()),
		write("lists/{month}/publish", "Publish the lists of a month that is over: {objections_until, least, places, red:[place], black:[place]}", s.publishLists, http.StatusCreated),
		write("lists/{month}/objections", "Object to a village's place on a published list: {place, words}", s.object, http.StatusCreated),
		write("lists/{month}/objections/{objection}/answer", "Answer an objection; one that is upheld strikes the village off: {upheld, words}", s.answerObjection, http.StatusOK),
		read("rates", "What a day or a slot of a place is paid with, each from a day on", s.rates, access.Reveal),
		write("rates", "Let a rate hold from a day on: {layer, per, yuan, valid_from}", s.addRate, http.StatusCreated),
	}
}

// accountRoutes are the resources of signing in and of accounts.
func (s *Server) accountRoutes() []route {
	const post, put, patch, remove = http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete
	return []route{
		{pattern: "/api/session", summary: "Who has signed in", handle: s.sessionOf, open: true, produces: jsonType},
		{pattern: "/api/session", verb: post, summary: "Sign in by a login and a password", handle: s.signIn, open: true, takes: jsonType, produces: jsonType},
		{pattern: "/api/session", verb: remove, summary: "Sign out", about: ofNone, handle: s.signOut, needs: access.SeeAccount, produces: jsonType, done: http.StatusNoContent},
		{pattern: "/api/session/invitation", verb: post, summary: "Use a one-time link: see whose it is, or set the password", handle: s.invitation, open: true, takes: jsonType, produces: jsonType},
		{pattern: "/api/session/provider", summary: "Sign in by the OpenID Connect provider", handle: s.toProvider, open: true, produces: "text/html"},
		{pattern: "/api/session/callback", summary: "Where the provider sends back to", handle: s.fromProvider, open: true, anyQuery: true, produces: "text/html"},
		{pattern: "/api/account/password", verb: put, summary: "Change one's own password", about: ofNone, handle: s.setPassword, needs: access.SeeAccount, takes: jsonType, produces: jsonType, done: http.StatusNoContent},
		{pattern: "/api/account/tokens", summary: "One's own API tokens", about: ofNone, handle: s.tokens, needs: access.SeeAccount, produces: jsonType},
		{pattern: "/api/account/tokens", verb: post, summary: "Make an API token; its secret is shown this once", about: ofNone, handle: s.addToken, needs: access.SeeAccount, takes: jsonType, produces: jsonType, done: http.StatusCreated},
		{pattern: "/api/account/tokens/{token}", verb: remove, summary: "End an API token", about: ofNone, handle: s.removeToken, needs: access.SeeAccount, produces: jsonType, done: http.StatusNoContent},
		{pattern: "/api/accounts", summary: "Who works in a town", about: ofNone, handle: s.accounts, query: []param{town()}, needs: access.Manage, produces: jsonType},
		{pattern: "/api/accounts", verb: post, summary: "Add an account with its first role", about: ofNone, handle: s.addAccount, query: []param{town()}, needs: access.Manage, takes: jsonType, produces: jsonType, done: http.StatusCreated},
		{pattern: "/api/accounts/{account}", verb: patch, summary: "Disable an account, or let it in again", about: ofNone, handle: s.changeAccount, query: []param{town()}, needs: access.Manage, takes: jsonType, produces: jsonType, done: http.StatusNoContent},
		{pattern: "/api/accounts/{account}/invitations", verb: post, summary: "Make a one-time link that sets an account's password", about: ofNone, handle: s.addInvitation, query: []param{town()}, needs: access.Manage, produces: jsonType, done: http.StatusCreated},
		{pattern: "/api/accounts/{account}/memberships", verb: post, summary: "Give an account a role in a town", about: ofNone, handle: s.addMembership, query: []param{town()}, needs: access.Manage, takes: jsonType, produces: jsonType, done: http.StatusNoContent},
		{pattern: "/api/memberships/{membership}", verb: remove, summary: "Take a role away", about: ofNone, handle: s.removeMembership, query: []param{town()}, needs: access.Manage, produces: jsonType, done: http.StatusNoContent},
		{pattern: "/api/settings", verb: put, summary: "Open the map to readers who have not signed in, or close it", about: ofNone, handle: s.setSettings, needs: access.Settle, takes: jsonType, produces: jsonType, done: http.StatusNoContent},
		{pattern: "/api/settings/layers", summary: "Which layers a town shows to readers who have no role in it", about: ofNone, handle: s.layerSettings, query: []param{town()}, needs: access.Manage, produces: jsonType},
		{pattern: "/api/settings/layers", verb: put, summary: "Open a layer of a town to readers who have no role in it, or close it: {layer, open}", about: ofNone, handle: s.setLayer, query: []param{town()}, needs: access.Manage, takes: jsonType, produces: jsonType},
	}
}

// Handler is the program's HTTP side.
func (s *Server) Handler() http.Handler {
	r := chi.NewRouter()
	r.Use(s.metrics.counted, s.record, s.recoverer, securityHeaders, s.strictTransport, middleware.GetHead)
	if len(s.config.CORSOrigins) > 0 {
		r.Use(cors.Handler(cors.Options{AllowedOrigins: s.config.CORSOrigins, ExposedHeaders: []string{"ETag", "Content-Crs", "Link"}}))
	}
	r.Use(http.NewCrossOriginProtection().Handler)
	pack := packer()
	for _, rt := range s.routes() {
		handler := s.answer(rt)
		if !rt.packed {
			handler = pack(handler).ServeHTTP
		}
		r.Method(rt.method(), rt.pattern, handler)
	}
	r.Get("/healthz", s.alive)
	r.Get("/readyz", s.answer(route{handle: s.ready, query: []param{full()}, open: true}))
	r.Method(http.MethodGet, "/metrics", s.metrics.handler())
	s.certificateRoutes(r)
	r.With(pack).Get("/*", s.answer(route{handle: s.page, anyQuery: true, open: true}))
	r.NotFound(s.answer(route{handle: s.notFound, anyQuery: true, open: true}))
	r.MethodNotAllowed(s.answer(route{handle: s.methodNotAllowed, anyQuery: true, open: true}))
	return r
}

// packer compresses text for clients that accept gzip, by the weights of Accept-Encoding.
func packer() func(http.Handler) http.Handler {
	wrapper, err := gzhttp.NewWrapper(
		gzhttp.MinSize(512), gzhttp.CompressionLevel(5),
		gzhttp.ContentTypes([]string{
			jsonType, geoJSONType, schemaType, openAPIType, problemType, "text/html", "text/css", "text/javascript", "image/svg+xml", "text/plain", "text/csv",
		}),
	)
	if err != nil { // only for options out of range
		panic(err)
	}
	return func(next http.Handler) http.Handler { return wrapper(next) }
}
