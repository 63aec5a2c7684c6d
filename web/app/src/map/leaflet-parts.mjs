/**
 * The parts of Leaflet that the page uses; the build puts them in place of the whole, most of which is controls, popups
 * and vectors of its own.
 */
import * as Util from 'leaflet/src/core/Util.js';
import * as DomUtil from 'leaflet/src/dom/DomUtil.js';
import { EPSG3857 } from 'leaflet/src/geo/crs/CRS.EPSG3857.js';
import { toLatLngBounds as latLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
import { toBounds as bounds } from 'leaflet/src/geometry/Bounds.js';
import { toPoint as point } from 'leaflet/src/geometry/Point.js';
import { Layer } from 'leaflet/src/layer/Layer.js';
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
import { map } from 'leaflet/src/map/index.js';

export default { CRS: { EPSG3857 }, DomUtil, GridLayer, Layer, Util, bounds, latLngBounds, map, point };
