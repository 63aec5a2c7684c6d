#!/bin/sh
# Builds the Debian package in .cache/deb from bin/tuntu and deploy/, and prints its path.
set -eu
cd "$(dirname "$0")/.."
stage=.cache/deb/stage
rm -rf .cache/deb
mkdir -p $stage/DEBIAN $stage/usr/bin $stage/usr/sbin $stage/etc/tuntu $stage/etc/systemd $stage/lib/systemd/system \
    $stage/usr/lib/tmpfiles.d $stage/usr/share/doc/tuntu/deploy
version=$(git describe --tags --match 'v[0-9]*' 2>/dev/null | sed 's/^v//; s/-/+/g' || true)
[ -n "$version" ] || version=0~git$(git log -1 --date=format:%Y%m%d%H%M --format=%cd.%h 2>/dev/null || date +%Y%m%d%H%M)

install -m 755 bin/tuntu $stage/usr/bin/tuntu
install -m 755 deploy/tuntu-admin $stage/usr/sbin/tuntu-admin
install -m 640 deploy/tuntu.env $stage/etc/tuntu/tuntu.env
install -m 644 deploy/journald@tuntu.conf $stage/etc/systemd/journald@tuntu.conf
install -m 644 deploy/tuntu.service deploy/tuntu-backup.service deploy/tuntu-backup.timer $stage/lib/systemd/system/
echo 'd /run/tuntu 0700 tuntu tuntu' >$stage/usr/lib/tmpfiles.d/tuntu.conf
install -m 644 README.md README.zh-CN.md CHANGELOG.md SECURITY.md docs/*.md $stage/usr/share/doc/tuntu/
install -m 644 deploy/grafana.json deploy/alerts.yml $stage/usr/share/doc/tuntu/deploy/
install -m 644 deploy/debian/copyright $stage/usr/share/doc/tuntu/copyright
install -m 755 deploy/debian/preinst deploy/debian/postinst deploy/debian/prerm deploy/debian/postrm $stage/DEBIAN/
echo 'interest-noawait /usr/lib/postgresql' >$stage/DEBIAN/triggers
(cd $stage && find etc -type f | sed 's,^,/,') >$stage/DEBIAN/conffiles
cat >$stage/DEBIAN/control <<CONTROL
Package: tuntu
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: Tuntu <root@localhost>
Installed-Size: $(du -sk $stage | cut -f1)
Depends: postgresql-postgis | postgresql-15-postgis-3 | postgresql-16-postgis-3 | postgresql-17-postgis-3 | postgresql-18-postgis-3, gdal-bin, adduser
Recommends: ca-certificates
Section: science
Priority: optional
Description: a township's map of itself
 Keeps a township's natural villages, cleaning, reclaimed farmland, crops and
 water in PostGIS and serves them as GeoJSON and vector tiles to a map page.
CONTROL
package=.cache/deb/tuntu_${version}_$(dpkg --print-architecture).deb
dpkg-deb --root-owner-group -Zgzip --build $stage "$package" >/dev/null
echo "$package"
